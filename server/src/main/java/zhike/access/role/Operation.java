package zhike.access.role;

import java.util.List;

/**
 * Something that a role can be allowed. @param reaches from the smallest; empty where it is not
 * about records
 */
record Operation(String code, String group, List<String> reaches) {
    boolean allows(String reach) {
        return reaches.isEmpty() ? reach.equals("all") : reaches.contains(reach);
    }
}

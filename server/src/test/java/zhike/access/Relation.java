package zhike.access;

import java.util.Set;

/**
 * How a person stands to a customer's record, and which reaches hold then: the matrix's own reading
 * of the words.
 */
enum Relation {
    OWNER("own", "shared", "team", "department", "below", "branch", "all"),
    COLLABORATOR_EDITS("shared", "team", "department", "below", "branch", "all"),
    COLLABORATOR_READS("shared", "team", "department", "below", "branch", "all"),
    SAME_TEAM("team", "department", "below", "branch", "all"),
    /** The record stands in a team of the viewer's own department. */
    TEAM_OF_MY_DEPARTMENT("department", "below", "branch", "all"),
    /** The record stands in the department above the viewer's team. */
    DEPARTMENT_OF_MY_TEAM("department", "branch", "all"),
    SAME_BRANCH("branch", "all"),
    OTHER_BRANCH("all");

    private final Set<String> reaches;

    Relation(String... reaches) {
        this.reaches = Set.of(reaches);
    }

    /** Whether a reach covers the record; who was let in to read covers it for reading only. */
    boolean within(String reach, String operation) {
        boolean reading =
                operation.endsWith(".read")
                        || Set.of("customer.reveal", "customer.export").contains(operation);
        if (this == COLLABORATOR_READS && !reading) return reach.equals("all");
        if (this == COLLABORATOR_EDITS || this == COLLABORATOR_READS)
            return reaches.contains(reach);
        return reaches.contains(reach);
    }
}

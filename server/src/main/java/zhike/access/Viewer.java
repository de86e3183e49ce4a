package zhike.access;

import zhike.platform.error.Refusal;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who looks: the separate argument from which every list, detail, search, export and merge begins.
 *
 * @param reaches for each operation granted, how far
 * @param fieldRules for each kind of record the fields that are not simply open
 */
public record Viewer(
        long personId,
        String name,
        long unitId,
        long branchId,
        Locale locale,
        Map<String, Reach> reaches,
        Map<String, Map<String, FieldRule>> fieldRules) {

    public boolean may(String operation) {
        return reaches.containsKey(operation);
    }

    public Reach reach(String operation) {
        return reaches.getOrDefault(operation, Reach.NONE);
    }

    public FieldRule rule(String kind, String field) {
        return fieldRules.getOrDefault(kind, Map.of()).getOrDefault(field, FieldRule.OPEN);
    }

    public Set<String> operations() {
        return reaches.keySet();
    }

    public void needs(String operation) {
        if (!may(operation)) throw Refusal.forbidden("operation.not-granted");
    }
}

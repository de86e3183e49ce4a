package zhike.customer.export;

import zhike.access.FieldRule;
import zhike.access.Reach;
import zhike.access.Viewer;

import java.util.Map;

/** With which rights a file of customers was made: how far, and which fields were not open. */
record ExportRights(Reach reach, Map<String, FieldRule> rules) {
    static ExportRights of(Viewer viewer) {
        return new ExportRights(
                viewer.reach(Exporting.OPERATION),
                viewer.fieldRules().getOrDefault("customer", Map.of()));
    }

    /** Whether whoever has those others now may still take the file. */
    boolean within(ExportRights now) {
        return within(reach, now.reach)
                && now.rules.entrySet().stream()
                        .allMatch(
                                rule ->
                                        rule.getValue().shows()
                                                || stricter(rule.getKey(), rule.getValue()));
    }

    private boolean stricter(String field, FieldRule now) {
        return rules.getOrDefault(field, FieldRule.OPEN).ordinal() >= now.ordinal();
    }

    private static boolean within(Reach then, Reach now) {
        return now.all()
                || !then.all()
                        && now.branches().containsAll(then.branches())
                        && now.units().containsAll(then.units())
                        && now.owners().containsAll(then.owners())
                        && now.sharedWith().containsAll(then.sharedWith());
    }
}

package zhike.customer.export;

import org.jspecify.annotations.Nullable;

import zhike.access.FieldRule;
import zhike.access.Reach;
import zhike.access.Viewer;

import java.util.Map;
import java.util.Set;

/**
 * With which rights a file of customers was made: how far, and which fields were not open.
 *
 * @param lent customers that were borrowed then; null in files made before that was kept
 */
record ExportRights(Reach reach, Map<String, FieldRule> rules, @Nullable Set<Long> lent) {
    static ExportRights of(Viewer viewer, LoansNow loans) {
        Reach reach = viewer.reach(Exporting.OPERATION);
        return new ExportRights(
                reach, viewer.fieldRules().getOrDefault("customer", Map.of()), loans.to(reach));
    }

    /** Whether whoever has those others now may still take the file. */
    boolean within(ExportRights now) {
        return within(reach, now.reach)
                && (lent == null || now.lent != null && now.lent.containsAll(lent))
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

package zhike.access.role;

import zhike.access.FieldRule;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the field rules of a role before and after a change. */
final class RuleWords {
    private RuleWords() {}

    /** As the trail tells them. */
    static Set<String> of(Collection<RoleInput.Rule> rules) {
        return rules.stream()
                .map(rule -> rule.kind() + "." + rule.field() + ":" + rule.rule())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a field would be more open than it was; one without a rule is open. */
    static boolean milder(Collection<RoleInput.Rule> before, Collection<RoleInput.Rule> after) {
        Map<List<String>, FieldRule> rules =
                after.stream()
                        .collect(
                                Collectors.toMap(
                                        rule -> List.of(rule.kind(), rule.field()),
                                        RuleWords::rule));
        return before.stream()
                .anyMatch(
                        rule ->
                                rules.getOrDefault(
                                                        List.of(rule.kind(), rule.field()),
                                                        FieldRule.OPEN)
                                                .compareTo(rule(rule))
                                        < 0);
    }

    private static FieldRule rule(RoleInput.Rule rule) {
        return FieldRule.valueOf(rule.rule().toUpperCase(Locale.ROOT));
    }
}

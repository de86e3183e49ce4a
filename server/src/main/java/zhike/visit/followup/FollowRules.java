package zhike.visit.followup;

import zhike.platform.error.Refusal;

import java.util.List;

/**
 * The rules of a plan, in order: the first that fits makes the next follow-up. After every result
 * something is next, so a plan never runs out.
 */
record FollowRules(FollowStep first, List<FollowRule> rules) {
    /**
     * @param rule its place among the rules, from 0; -1 for the first follow-up of all
     * @param run how often the last result came in a row
     */
    record Next(FollowStep step, int rule, int run) {}

    FollowRules {
        rules = List.copyOf(rules);
        for (String result : FollowRule.RESULTS.split("\\|"))
            if (rules.stream()
                    .noneMatch(rule -> rule.result().equals(result) && rule.most() == null))
                throw Refusal.invalid("rules", "followup.plan.ends");
    }

    /**
     * @param results of all follow-ups so far, the last one last
     */
    Next after(List<String> results) {
        if (results.isEmpty()) return new Next(first, -1, 0);
        String last = results.getLast();
        int run = 0;
        while (run < results.size() && results.get(results.size() - 1 - run).equals(last)) run++;
        for (int at = 0; at < rules.size(); at++) {
            FollowRule rule = rules.get(at);
            if (rule.result().equals(last) && (rule.most() == null || run <= rule.most()))
                return new Next(rule.next(), at, run);
        }
        throw new IllegalStateException("Nothing is next after " + last);
    }
}

package zhike.visit.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.List;

class FollowRulesTest {
    private static final FollowStep FIRST = new FollowStep("phone", 5, true, "owner");
    static final List<FollowRule> USUAL =
            List.of(
                    new FollowRule("satisfied", null, new FollowStep("phone", 30, false, "owner")),
                    new FollowRule("neutral", null, new FollowStep("phone", 14, false, "owner")),
                    new FollowRule(
                            "dissatisfied", null, new FollowStep("visit", 2, true, "manager")),
                    new FollowRule("unreached", 3, new FollowStep("phone", 3, false, "owner")),
                    new FollowRule("unreached", null, new FollowStep("visit", 10, true, "owner")));

    @Test
    void whoIsNotReachedIsCalledThreeTimesAndThenVisited() {
        FollowRules rules = new FollowRules(FIRST, USUAL);
        assertThat(rules.after(List.of()).step()).isEqualTo(FIRST);
        assertThat(rules.after(List.of("unreached", "unreached", "unreached")).step().way())
                .isEqualTo("phone");
        var fourth = rules.after(List.of("unreached", "unreached", "unreached", "unreached"));
        assertThat(fourth.step().way()).isEqualTo("visit");
        assertThat(fourth.run()).isEqualTo(4);
    }

    @Test
    void anotherResultBetweenBeginsTheCountAnew() {
        FollowRules rules = new FollowRules(FIRST, USUAL);
        var next =
                rules.after(
                        List.of("unreached", "unreached", "unreached", "satisfied", "unreached"));
        assertThat(next.rule()).isEqualTo(3);
        assertThat(next.run()).isEqualTo(1);
    }

    @Test
    void aPlanThatCouldEndIsRefused() {
        assertThatThrownBy(() -> new FollowRules(FIRST, USUAL.subList(0, 4)))
                .hasMessage("followup.plan.ends");
    }

    @Property(tries = 300)
    void afterWhateverResultsSomethingIsNext(@ForAll("results") List<String> results) {
        FollowRules.Next next = new FollowRules(FIRST, USUAL).after(results);
        if (!results.isEmpty())
            assertThat(USUAL.get(next.rule()).result()).isEqualTo(results.getLast());
    }

    @Provide
    Arbitrary<List<String>> results() {
        return Arbitraries.of(FollowRule.RESULTS.split("\\|")).list().ofMaxSize(12);
    }
}

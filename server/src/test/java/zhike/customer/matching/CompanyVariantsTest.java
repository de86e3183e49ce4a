package zhike.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.LongStream;

class CompanyVariantsTest {
    private final MatchScorer scorer = new MatchScorer(Weights.standard(), Frequency.UNKNOWN);

    @Test
    void spellingsOfOneCompanyAreToldFromOtherCompanies() {
        List<LabelledCompanies.Pair> pairs = LabelledCompanies.read("company-names.txt");
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(300);
        assertThat(f1(pairs)).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void namesNotSeenWhenTheRulesWereMadeAreToldApartToo() {
        assertThat(f1(LabelledCompanies.read("company-names-later.txt")))
                .isGreaterThanOrEqualTo(0.95);
    }

    private double f1(List<LabelledCompanies.Pair> pairs) {
        long same = pairs.stream().filter(LabelledCompanies.Pair::same).count();
        long found = pairs.stream().filter(this::found).count();
        long right =
                pairs.stream().filter(LabelledCompanies.Pair::same).filter(this::found).count();
        return 2.0 * right / (same + found);
    }

    /** By the name alone, and only if a key brings the two together. */
    private boolean found(LabelledCompanies.Pair pair) {
        Profile one = Profile.of(MatchRecord.enterprise(pair.one()).build());
        Profile other = Profile.of(MatchRecord.enterprise(pair.other()).build());
        boolean meet =
                LongStream.of(Blocking.keys(one))
                        .anyMatch(k -> LongStream.of(Blocking.keys(other)).anyMatch(l -> k == l));
        return meet && scorer.score(one, other).probability() >= scorer.weights().match();
    }
}

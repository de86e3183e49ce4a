package zhike.platform.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

class ExplanationTest {
    private static final CriteriaContext CONTEXT =
            new CriteriaContext(
                    null, InstantSource.fixed(Instant.EPOCH), ZoneOffset.UTC, unit -> List.of());

    @Test
    void twoOfThreeNamesEveryClauseAndWhatItSaw() {
        Guest guest =
                new Guest(
                        1,
                        null,
                        null,
                        4,
                        new BigDecimal("5200"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of("vip"),
                        List.of(),
                        List.of(),
                        null);
        Explanation explained =
                new CriteriaEvaluator<>(GuestBook.catalogue())
                        .explain(
                                Criteria.atLeast(
                                        2,
                                        Criteria.is("spent", Operator.AT_LEAST, 5000),
                                        Criteria.is("visits", Operator.AT_LEAST, 3),
                                        Criteria.is("grade", Operator.IS, "A")),
                                guest,
                                CONTEXT);
        assertThat(explained.held()).isTrue();
        assertThat(explained.partsHeld()).isEqualTo(2);
        assertThat(explained.parts())
                .extracting(Explanation::held)
                .containsExactly(true, true, false);
        assertThat(explained.parts())
                .extracting(Explanation::actual)
                .containsExactly(new BigDecimal("5200"), BigDecimal.valueOf(4), null);
    }

    @Test
    void aSetIsShownWhole() {
        Guest guest =
                new Guest(
                        1,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of("vip", "old"),
                        List.of(),
                        List.of(),
                        null);
        Explanation explained =
                new CriteriaEvaluator<>(GuestBook.catalogue())
                        .explain(
                                Criteria.not(Criteria.is("tags", Operator.HAS_ANY, "new")),
                                guest,
                                CONTEXT);
        assertThat(explained.held()).isTrue();
        assertThat(explained.parts().getFirst().actual()).isEqualTo(Set.of("vip", "old"));
    }
}

package zhike.credit.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

class ScoringTest {
    private static final Scoring B7 =
            new Scoring(
                    List.of(
                            band("B", "40"),
                            band("AAA", "90"),
                            band("BBB", "60"),
                            band("C", "-1"),
                            band("AA", "80"),
                            band("A", "70"),
                            band("BB", "50")));

    private static ScoreForms.Band band(String grade, String above) {
        return new ScoreForms.Band(
                grade, new BigDecimal(above), BigDecimal.ONE, null, "practice", null, 0);
    }

    private static final List<ScoreForms.Question> QUESTIONS =
            List.of(question("paying", "character"), question("size", "capacity"));

    private static ScoreForms.Question question(String code, String group) {
        return new ScoreForms.Question(
                code, group, code, code, List.of(option("50"), option("45"), option("0")));
    }

    private static ScoreForms.Option option(String points) {
        return new ScoreForms.Option(points, points, new BigDecimal(points));
    }

    @Test
    void aScoreOnABoundStaysBelowIt() {
        Map<String, String> edges =
                Map.of(
                        "90.01", "AAA", "90", "AA", "80", "A", "70", "BBB", "60", "BB", "50", "B",
                        "40.01", "B", "40", "C", "0", "C", "100", "AAA");
        edges.forEach(
                (score, grade) ->
                        assertThat(B7.band(new BigDecimal(score)).grade())
                                .as(score)
                                .isEqualTo(grade));
    }

    @Test
    void pointsAreAShareOfWhatCanBeHad() {
        Map<String, Integer> answers = Map.of("paying", 0, "size", 1);
        Scoring.Grade grade = B7.grade(QUESTIONS, answers, List.of(), null, false);
        assertThat(grade.score()).isEqualByComparingTo("95");
        assertThat(grade.groups().get("character")).isEqualByComparingTo("100");
        assertThat(grade.groups().get("capacity")).isEqualByComparingTo("90");
        assertThat(grade.grade()).isEqualTo("AAA");
    }

    @Test
    void aVetoLeavesNoBetterThanItsGradeAndNeverLiftsOne() {
        ScoreForms.Veto papers = new ScoreForms.Veto("papers", "", "", "B", "practice", true, 0);
        ScoreForms.Veto sued = new ScoreForms.Veto("sued", "", "", "C", "practice", true, 0);
        var best = Map.of("paying", 0, "size", 0);
        var worst = Map.of("paying", 2, "size", 2);
        assertThat(B7.grade(QUESTIONS, best, List.of(papers), null, false).grade()).isEqualTo("B");
        assertThat(B7.grade(QUESTIONS, best, List.of(sued, papers), null, false).grade())
                .isEqualTo("C");
        assertThat(B7.grade(QUESTIONS, worst, List.of(papers), null, false).grade()).isEqualTo("C");
    }

    @Test
    void aNewCustomerIsBoundUnlessSpeciallyAskedFor() {
        var best = Map.of("paying", 0, "size", 0);
        var middle = Map.of("paying", 0, "size", 2);
        assertThat(B7.grade(QUESTIONS, best, List.of(), "A", false).grade()).isEqualTo("A");
        Scoring.Grade special = B7.grade(QUESTIONS, best, List.of(), "A", true);
        assertThat(special.grade()).isEqualTo("AAA");
        assertThat(special.special()).isTrue();
        Scoring.Grade below = B7.grade(QUESTIONS, middle, List.of(), "A", true);
        assertThat(below.grade()).isEqualTo("B");
        assertThat(below.special()).isFalse();
    }

    private static BigDecimal[] ratios(String... texts) {
        return java.util.Arrays.stream(texts).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    @Test
    void altmansScoresHaveTheirPublishedWeightsAndBounds() {
        String[] ones = {"1", "1", "1", "1", "1"};
        assertThat(Altman.Z.score(ratios(ones))).isEqualByComparingTo("7.499");
        assertThat(Altman.PRIVATE.score(ratios(ones))).isEqualByComparingTo("6.089");
        assertThat(Altman.OTHERS.score(ratios("1", "1", "1", "1"))).isEqualByComparingTo("17.59");
        assertThat(Altman.Z.score(ratios("0.1", "0.2", "0.15", "1.5", "1.1")))
                .isEqualByComparingTo("2.894");
        assertThat(Altman.Z.zone(new BigDecimal("1.80"))).isEqualTo(Altman.Zone.DISTRESS);
        assertThat(Altman.Z.zone(new BigDecimal("1.81"))).isEqualTo(Altman.Zone.GREY);
        assertThat(Altman.Z.zone(new BigDecimal("2.99"))).isEqualTo(Altman.Zone.GREY);
        assertThat(Altman.Z.zone(new BigDecimal("3.00"))).isEqualTo(Altman.Zone.SAFE);
        assertThat(Altman.OTHERS.zone(new BigDecimal("2.61"))).isEqualTo(Altman.Zone.SAFE);
        assertThat(Altman.PRIVATE.zone(new BigDecimal("1.22"))).isEqualTo(Altman.Zone.DISTRESS);
        assertThatThrownBy(() -> Altman.Z.score(ratios("1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theChineseScoreSaysThatNobodyVerifiedIt() {
        assertThat(Altman.CHINA.verified()).isFalse();
        assertThat(List.of(Altman.Z, Altman.PRIVATE, Altman.OTHERS)).allMatch(Altman::verified);
        assertThat(Altman.CHINA.score(ratios("0.5", "0.05", "0.2", "0.1")))
                .isEqualByComparingTo("0.946");
    }
}

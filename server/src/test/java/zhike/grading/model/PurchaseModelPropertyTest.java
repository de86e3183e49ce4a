package zhike.grading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class PurchaseModelPropertyTest {
    /** One customer: without repeats the last is the first. */
    record Seen(int repeats, double last, double age) {}

    @Property(tries = 300)
    void aliveIsAProbability(@ForAll("models") PurchaseModel model, @ForAll("seen") Seen who) {
        double alive = model.alive(who.repeats, who.last, who.age);
        assertThat(alive).isBetween(0.0, 1.0);
        assertThat(model.churnRisk(who.repeats, who.last, who.age)).isEqualTo(1 - alive);
        assertThat(model.likelihood().of(who.repeats, who.last, who.age)).isFinite();
    }

    @Property(tries = 300)
    void whoBoughtLaterIsSurerAlive(
            @ForAll("models") PurchaseModel model, @ForAll("seen") Seen who) {
        double later = who.repeats == 0 ? 0 : (who.last + who.age) / 2;
        assertThat(model.alive(who.repeats, later, who.age))
                .isGreaterThanOrEqualTo(model.alive(who.repeats, who.last, who.age) - 1e-9);
    }

    @Property(tries = 300)
    void whatIsExpectedRisesWithTime(
            @ForAll("models") PurchaseModel model,
            @ForAll("seen") Seen who,
            @ForAll @DoubleRange(min = 0, max = 100) double t,
            @ForAll @DoubleRange(min = 0.01, max = 100) double more) {
        assertThat(model.expected(t + more)).isGreaterThanOrEqualTo(model.expected(t));
        assertThat(model.expectedNext(who.repeats, who.last, who.age, t + more))
                .isGreaterThanOrEqualTo(model.expectedNext(who.repeats, who.last, who.age, t));
        assertThat(model.expected(0)).isZero();
    }

    @Property(tries = 200)
    void probabilitiesStayWithinTheirSum(
            @ForAll("models") PurchaseModel model,
            @ForAll @IntRange(min = 0, max = 60) int upTo,
            @ForAll @DoubleRange(min = 0.1, max = 100) double t) {
        double sum = 0;
        for (double p : model.probabilities(0, upTo, t)) {
            assertThat(p).isBetween(0.0, 1.0 + 1e-9);
            sum += p;
        }
        assertThat(sum).isLessThanOrEqualTo(1 + 1e-6);
    }

    @Property(tries = 200)
    void aDiscountOnlyLowers(
            @ForAll("models") PurchaseModel model,
            @ForAll("seen") Seen who,
            @ForAll @DoubleRange(min = 0, max = 0.02) double rate) {
        double full = model.expectedNext(who.repeats, who.last, who.age, 52);
        double discounted = model.discounted(who.repeats, who.last, who.age, 52, rate);
        assertThat(discounted)
                .isLessThanOrEqualTo(full * (1 + 1e-9))
                .isGreaterThanOrEqualTo(full * Math.exp(-rate * 52) * (1 - 1e-9));
    }

    @Property(tries = 100)
    void timeMayBeCountedInAnyUnit(
            @ForAll @DoubleRange(min = 0.1, max = 100) double unit, @ForAll("seen") Seen who) {
        ParetoNbd weeks = new ParetoNbd(.55, 10.58, .61, 11.67);
        ParetoNbd units = new ParetoNbd(.55, 10.58 * unit, .61, 11.67 * unit);
        assertThat(units.alive(who.repeats, who.last * unit, who.age * unit))
                .isCloseTo(weeks.alive(who.repeats, who.last, who.age), within(1e-9));
    }

    @Provide
    Arbitrary<Seen> seen() {
        Arbitrary<Double> age = Arbitraries.doubles().between(0.5, 200);
        Arbitrary<Double> part = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(Arbitraries.integers().between(0, 400), part, age)
                .as((x, p, t) -> new Seen(x, x == 0 ? 0 : Math.min(t, p * t), t));
    }

    @Provide
    Arbitrary<PurchaseModel> models() {
        Arbitrary<Double> shape = Arbitraries.doubles().between(0.1, 5);
        Arbitrary<Double> scale = Arbitraries.doubles().between(0.5, 60);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3), shape, scale, shape, shape, scale)
                .as(PurchaseModelPropertyTest::model);
    }

    private static PurchaseModel model(
            int kind, double r, double alpha, double a, double b, double beta) {
        return switch (kind) {
            case 0 -> new BgNbd(r, alpha, a, b);
            case 1 -> new MbgNbd(r, alpha, a, b);
            case 2 -> new ParetoNbd(r, alpha, a, beta);
            default -> new GompertzNbd(r, alpha, b / 50, a, beta / 50);
        };
    }
}

package zhike.grading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Against closed forms of special cases. */
class SpecialFunctionsTest {
    @Test
    void logGammaIsTheFactorialAndThatOfOneHalf() {
        assertThat(LogGamma.of(1)).isCloseTo(0, within(1e-14));
        assertThat(LogGamma.of(11)).isCloseTo(Math.log(3_628_800), within(1e-13));
        assertThat(LogGamma.of(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-14));
        assertThat(LogGamma.of(1e-8)).isCloseTo(-Math.log(1e-8), within(1e-8));
        assertThat(LogGamma.of(1e6 + 1) - LogGamma.of(1e6)).isCloseTo(Math.log(1e6), within(1e-8));
    }

    @Test
    void theGaussianFunctionIsALogarithmAndAPower() {
        for (double z : new double[] {0, 1e-9, 0.3, 0.9, 0.999}) {
            double logarithm = z == 0 ? 1 : -Math.log1p(-z) / z;
            assertThat(Hypergeometric.gauss(1, 2, z) / logarithm).isCloseTo(1, within(1e-11));
            double power = Math.pow(1 - z, -1.5);
            assertThat(Hypergeometric.gauss(1.5, 1, z) / power).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void theGaussianFunctionIsItsSeriesForManyPurchases() {
        double sum = 0;
        double term = 1;
        for (int n = 0; n < 5_000; n++) {
            sum += term;
            term *= (133.55 + n) / (135.16 + n) * 0.97;
        }
        assertThat(Hypergeometric.gauss(133.55, 135.16, 0.97) / sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void tricomisFunctionIsItsIntegral() {
        for (double s : new double[] {0.4, 1, 2.5})
            assertThat(Hypergeometric.tricomi(s, 0.5))
                    .isCloseTo(
                            Quadrature.COARSE.refined(
                                    0, 80, u -> Math.exp(-0.5 * u) * Math.pow(1 + u, -s)),
                            within(1e-12));
    }

    @Test
    void atLeastIsWhatTheProbabilitiesBelowLeave() {
        double below = 0;
        for (int n = 0; n < 12; n++) {
            assertThat(NegativeBinomial.atLeast(0.7, 4, n, 9)).isCloseTo(1 - below, within(1e-12));
            below += NegativeBinomial.probability(0.7, 4, n, 9);
        }
    }

    @Test
    void theTopOfAKnownHillIsFoundWithItsCurvature() {
        QuasiNewton.Top top =
                QuasiNewton.climb(
                        v -> -Math.pow(v[0] - 2, 2) - 10 * Math.pow(v[1] - v[0] * v[0], 2),
                        new double[] {-1, 1});
        assertThat(top.level()).isTrue();
        assertThat(top.at()).containsExactly(new double[] {2, 4}, within(1e-6));
        double[][] bent = Matrix.curvature(v -> v[0] * v[1] - v[1] * v[1], top.at(), 1e-3);
        assertThat(Matrix.inverse(bent)[0][0]).isCloseTo(2, within(1e-5));
    }
}

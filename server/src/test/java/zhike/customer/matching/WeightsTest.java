package zhike.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.Properties;

class WeightsTest {

    @Test
    void theDeliveredFileHasAWeightForEveryLevel() {
        Weights weights = Weights.standard();
        for (Level level : Level.values()) {
            if (level.name().endsWith("_SAME")) {
                assertThat(weights.of(level)).as(level.key()).isPositive();
            } else if (level.name().endsWith("_DIFFERS")) {
                assertThat(weights.of(level)).as(level.key()).isNegative();
            }
        }
        assertThat(weights.review()).isBetween(0.0, weights.match());
    }

    @Test
    void aMissingOrBrokenWeightIsNamed() {
        assertThatThrownBy(() -> Weights.of(new Properties()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kind.differs");
    }

    @Test
    void agreementNeverCountsAgainstAMatch() {
        assertThat(Weights.standard().of(Level.CITY_SAME, Aspect.CITY, 1.0)).isZero();
    }
}

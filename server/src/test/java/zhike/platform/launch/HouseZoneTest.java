package zhike.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;

import java.time.ZoneId;

class HouseZoneTest {
    @Test
    void daysAreCountedInChinaWhereNothingElseIsSaid() {
        assertThat(HouseZone.of(null)).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(HouseZone.of(" ")).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void anotherZoneIsTakenByItsName() {
        assertThat(HouseZone.of("Asia/Urumqi ")).isEqualTo(ZoneId.of("Asia/Urumqi"));
    }

    @Test
    void aNameThatIsNoneEndsTheStartInsteadOfMeaningGreenwich() {
        assertThatThrownBy(() -> HouseZone.of("Beijing"))
                .isInstanceOfSatisfying(
                        OperatorError.class, e -> assertThat(e.exit()).isEqualTo(ExitCode.USAGE));
    }
}

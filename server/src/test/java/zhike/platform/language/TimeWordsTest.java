package zhike.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

class TimeWordsTest {
    private static final ZoneId HOUSE = ZoneId.of("Asia/Shanghai");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-24T16:00:00Z");

    @Test
    void aWholeDayEndsAt24() {
        assertThat(TimeWords.until(MIDNIGHT, HOUSE, Locale.CHINESE)).isEqualTo("2026/11/24 24:00");
        assertThat(TimeWords.until(MIDNIGHT, HOUSE, Locale.ENGLISH))
                .isEqualTo("24 Nov 2026, 24:00");
    }

    @Test
    void otherTimesAreTold() {
        assertThat(TimeWords.until(MIDNIGHT.plusSeconds(60), HOUSE, Locale.CHINESE))
                .isEqualTo("2026/11/25 00:01");
        assertThat(TimeWords.minute(MIDNIGHT, HOUSE, Locale.CHINESE)).isEqualTo("2026/11/25 00:00");
    }
}

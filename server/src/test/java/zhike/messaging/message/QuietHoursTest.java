package zhike.messaging.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

class QuietHoursTest {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final QuietHours NIGHT = new QuietHours(true, "21:00", "08:00", false);
    private static final QuietHours NOON = new QuietHours(true, "12:00", "14:00", false);

    private static Instant at(String time) {
        return LocalDateTime.parse("2026-11-23T" + time).atZone(HERE).toInstant();
    }

    private static @Nullable String end(QuietHours hours, String time) {
        Instant end = hours.end(at(time), HERE);
        return end == null ? null : LocalDateTime.ofInstant(end, HERE).toString();
    }

    @Test
    void theNightEndsInTheMorningOfTheSameOrTheNextDay() {
        assertThat(end(NIGHT, "20:59")).isNull();
        assertThat(end(NIGHT, "21:00")).isEqualTo("2026-11-24T08:00");
        assertThat(end(NIGHT, "23:59")).isEqualTo("2026-11-24T08:00");
        assertThat(end(NIGHT, "00:00")).isEqualTo("2026-11-23T08:00");
        assertThat(end(NIGHT, "07:59")).isEqualTo("2026-11-23T08:00");
        assertThat(end(NIGHT, "08:00")).isNull();
    }

    @Test
    void aStretchOfTheDayIsQuietFromItsFirstMinuteToItsLast() {
        assertThat(end(NOON, "11:59")).isNull();
        assertThat(end(NOON, "12:00")).isEqualTo("2026-11-23T14:00");
        assertThat(end(NOON, "14:00")).isNull();
        assertThat(end(new QuietHours(false, "12:00", "14:00", true), "13:00")).isNull();
        assertThat(end(new QuietHours(true, "12:00", "12:00", true), "12:00")).isNull();
    }

    @Test
    void aReplyOptsOutWhenItSaysNothingElse() {
        MessageRules rules = new MessageRules(NIGHT, NOON, List.of("TD", "T", "退订", "STOP"));
        for (String said : List.of("td", " T ", "退订。", "Ｔ", "stop!", "“退订”"))
            assertThat(rules.optsOut(said)).as(said).isTrue();
        for (String said : List.of("", "好", "不要退订", "t恤到了吗", "stop it now"))
            assertThat(rules.optsOut(said)).as(said).isFalse();
    }
}

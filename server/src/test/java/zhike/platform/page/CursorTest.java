package zhike.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import zhike.platform.error.Refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

class CursorTest {
    @Test
    void whatWasWrittenIsRead() {
        Instant at = Instant.parse("2026-11-22T08:00:00Z");
        LocalDate day = LocalDate.of(2026, 11, 22);
        Cursor read = Objects.requireNonNull(Cursor.read(Cursor.of(at, 7, day).text(), 3));
        assertThat(read.instant(0)).isEqualTo(at);
        assertThat(read.number(1)).isEqualTo(7);
        assertThat(read.day(2)).isEqualTo(day);
    }

    @Test
    void aTimeThatTheDatabaseDoesNotHoldIsRefused() {
        for (Instant beyond : new Instant[] {Instant.MIN, Instant.MAX})
            assertThatThrownBy(() -> Cursor.of(beyond).instant(0)).isInstanceOf(Refusal.class);
        for (LocalDate beyond : new LocalDate[] {LocalDate.MIN, LocalDate.MAX})
            assertThatThrownBy(() -> Cursor.of(beyond).day(0)).isInstanceOf(Refusal.class);
    }
}

package zhike.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.platform.calendar.LunarDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class CelebrationsTest {
    @Test
    void everyLunarBirthdayIsKeptOnTheDayThatTheCalendarSays() {
        List<String> all = new ArrayList<>();
        for (int month = 1; month <= 12; month++)
            for (int day = 1; day <= 30; day++)
                for (String leap : List.of("", "L"))
                    all.add(String.format(Locale.ROOT, "%s%02d-%02d", leap, month, day));
        // two lunar years, one of them with a leap sixth month
        for (LocalDate day = LocalDate.of(2025, 1, 29);
                day.isBefore(LocalDate.of(2027, 2, 6));
                day = day.plusDays(1)) {
            LocalDate today = day;
            assertThat(Celebrations.lunarCodes(day))
                    .as(day.toString())
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream()
                                    .filter(code -> LunarDate.next(code, today).equals(today))
                                    .toList());
        }
    }
}

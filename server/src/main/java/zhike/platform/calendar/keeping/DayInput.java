package zhike.platform.calendar.keeping;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.platform.calendar.DayName;
import zhike.platform.calendar.SpecialDay;
import zhike.platform.calendar.WorkHours;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day of a calendar's own.
 *
 * @param alike the weekday whose hours a make-up day works, 1 for Monday
 */
record DayInput(
        @NotBlank @Pattern(regexp = "holiday|make_up|half_day|other_hours") String kind,
        @Nullable @Size(max = 200) String hours,
        @Nullable @Min(1) @Max(7) Integer alike,
        @Nullable @Size(max = 60) String nameZh,
        @Nullable @Size(max = 60) String nameEn) {

    SpecialDay on(LocalDate day) {
        return new SpecialDay(
                day,
                StoredDays.kind(kind),
                WorkHours.of(text(hours)),
                alike == null ? null : DayOfWeek.of(alike),
                new DayName(text(nameZh), text(nameEn)));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}

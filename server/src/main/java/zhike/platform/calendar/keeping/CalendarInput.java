package zhike.platform.calendar.keeping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.platform.calendar.WeekHours;
import zhike.platform.error.Refusal;
import zhike.platform.web.Name;

import java.time.ZoneId;
import java.util.List;

/**
 * What is written of a calendar.
 *
 * @param week seven times hours from Monday on, such as {@code 09:00-12:00 13:00-18:00}; empty on a
 *     day off
 * @param holidaySet whose holidays it keeps; null for none
 * @param main whether it is to hold where nobody chose another; null leaves that as it is
 * @param version that was read; null for a new one
 */
record CalendarInput(
        @Name @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(max = 60) String zone,
        @NotNull @Size(min = 7, max = 7) List<@NotNull @Size(max = 200) String> week,
        @Nullable @Size(max = 20) String holidaySet,
        @Nullable Boolean main,
        @Nullable Integer version) {

    WeekHours hours() {
        return StoredDays.week(week);
    }

    void check() {
        if (!ZoneId.getAvailableZoneIds().contains(zone))
            throw Refusal.invalid("zone", "calendar.zone.unknown");
        if (holidaySet != null) HolidayYears.refuseUnknown(holidaySet);
    }
}

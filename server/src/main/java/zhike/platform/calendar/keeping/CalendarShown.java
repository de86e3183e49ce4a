package zhike.platform.calendar.keeping;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A calendar as a screen shows it.
 *
 * @param week hours from Monday on
 * @param weekMinutes worked in a week without holidays
 * @param usedBy names of who chose it
 */
record CalendarShown(
        long id,
        String name,
        String zone,
        List<String> week,
        int weekMinutes,
        @Nullable String holidaySet,
        boolean main,
        int version,
        List<String> usedBy) {}

package zhike.platform.calendar.keeping;

import zhike.platform.calendar.BusinessCalendar;

/**
 * A calendar as it is kept.
 *
 * @param version rises with every change of its rules, its days and its holidays
 * @param main holds where nobody chose another
 */
public record KeptCalendar(
        long id, String name, int version, boolean main, BusinessCalendar calendar) {}

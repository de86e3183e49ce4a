package zhike.platform.criteria;

import java.time.LocalDate;

/**
 * Month-days (month × 100 + day) whose anniversary falls into a run of days; {@code from > to}
 * wraps the year. Who was born on 29 February celebrates on the 28th of a common year: a wish one
 * day early is not late.
 */
record BirthdayWindow(int from, int to) {
    private static final BirthdayWindow ALWAYS = new BirthdayWindow(101, 1231);

    static BirthdayWindow within(LocalDate today, int days) {
        if (days >= 365) return ALWAYS;
        LocalDate last = today.plusDays(days);
        int to = monthDay(last);
        return new BirthdayWindow(monthDay(today), to == 228 && !last.isLeapYear() ? 229 : to);
    }

    boolean wraps() {
        return from > to;
    }

    boolean holds(LocalDate born) {
        int day = monthDay(born);
        return wraps() ? day >= from || day <= to : day >= from && day <= to;
    }

    private static int monthDay(LocalDate day) {
        return day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}

package zhike.platform.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves what is once a month, a half of one, or a day. The months go as far as the last day goes,
 * so that what was planned for the current month is planned for the current month again.
 */
final class PeriodMove {
    /** Days of which there is one for each of something. */
    private static final List<String> SINGLE =
            List.of(
                    "care.matrix from_on",
                    "grading.activity_cost from_on",
                    "trade.price from_on",
                    "trade.rate from_on");

    private final LocalDate from;
    private final LocalDate to;
    private final long workingDays;
    private final List<String> statements = new ArrayList<>();

    private PeriodMove(LocalDate from, long workingDays) {
        this.from = from;
        to = WorkingDays.day(WorkingDays.number(from) + workingDays);
        this.workingDays = workingDays;
    }

    /**
     * @param made when the history ended
     */
    static List<String> statements(Instant made, long workingDays) {
        var move = new PeriodMove(made.atZone(WorkingDays.ZONE).toLocalDate(), workingDays);
        return move.all();
    }

    private List<String> all() {
        for (String each : SINGLE) {
            String[] of = each.split(" ");
            apart(of[0], of[1], DayMove.moved(of[1], workingDays), "true");
        }
        apart("care.day_list", "on_day", listed(), "true");
        int months =
                (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
        String later = "(%s + make_interval(months => " + months + "))::date";
        apart("care.report", "month", later.formatted("month"), "true");
        apart("trade.collection_plan", "month", later.formatted("month"), "true");
        // each day's work is done once more and makes nothing twice; a report is not sent again
        statements.add("DELETE FROM care.mark WHERE step <> 'report'");
        apart("care.mark", "day", later.formatted("day"), "step = 'report'");
        String told = "to_char(%s, 'YYYY-MM')".formatted(later.formatted("(%s || '-01')::date"));
        period("^[0-9]{4}-[0-9]{2}$", told.formatted("period"));
        period("^[0-9]{4}-[0-9]{2}[AB]$", half());
        statements.add(
                """
                UPDATE messaging.notice SET detail = detail || jsonb_build_object('month', %s)
                WHERE detail ->> 'month' ~ '^[0-9]{4}-[0-9]{2}$'\
                """
                        .formatted(told.formatted("(detail ->> 'month')")));
        return statements;
    }

    /** By way of another age: while they move no two may be the same. */
    private void apart(String table, String column, String moved, String which) {
        String update =
                "UPDATE %1$s SET %2$s = (%3$s %4$s make_interval(years => 2000))::date WHERE %5$s";
        statements.add(update.formatted(table, column, moved, "+", which));
        statements.add(update.formatted(table, column, column, "-", which));
    }

    /** What is owed once in a period has its name, and is named anew at once for all. */
    private void period(String form, String moved) {
        statements.add(
                "UPDATE care.owed SET period = '~' || %s WHERE period ~ '%s'"
                        .formatted(moved, form));
        statements.add("UPDATE care.owed SET period = substr(period, 2) WHERE period LIKE '~%'");
    }

    /** Each day has one list, also at weekends: they stay apart from the days that are worked. */
    private String listed() {
        return "CASE WHEN extract(isodow FROM on_day) > 5 THEN on_day + %d ELSE %s END"
                .formatted(7 * Math.round(workingDays / 5.0), DayMove.moved("on_day", workingDays));
    }

    private String half() {
        int halves = number(to) - number(from);
        String at =
                "(substr(period, 1, 4)::int * 24 + substr(period, 6, 2)::int * 2 - 2 +"
                        + " (right(period, 1) = 'B')::int + "
                        + halves
                        + ")";
        return "to_char(%1$s / 24, 'FM0000') || '-' || to_char(%1$s %% 24 / 2 + 1, 'FM00') || CASE WHEN %1$s %% 2 = 1 THEN 'B' ELSE 'A' END"
                .formatted(at);
    }

    private static int number(LocalDate day) {
        return day.getYear() * 24 + day.getMonthValue() * 2 + (day.getDayOfMonth() > 15 ? 1 : 0);
    }
}

package zhike.platform.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Moves days that have no hour: appointments, terms, plans of a month. Birthdays, holidays and what
 * else is the same in every telling stay.
 */
final class DayMove {
    /** Days that move by as many working days as everything else, by table. */
    private static final List<String> DAYS =
            List.of(
                    "care.event due_on",
                    "care.gift_request deliver_on",
                    "care.gift_request delivered_on",
                    "care.gift_request taken_on",
                    "care.owed from_on",
                    "care.payout paid_on",
                    "care.referral on_day",
                    "care.referral payable_on",
                    "care.retention_action on_day",
                    "credit.account temporary_until",
                    "credit.account valid_until",
                    "credit.assessment valid_until",
                    "credit.incident on_day",
                    "credit.limit_request until_on",
                    "credit.release promised_on",
                    "grading.fit observed_on",
                    "grading.grade_override until_on",
                    "grading.worth computed_on",
                    "grading.worth first_on",
                    "grading.worth last_on",
                    "grading.worth since_on",
                    "lead.opportunity expected_on",
                    "lead.introduction on_day",
                    "lead.recognition_site on_day",
                    "lead.recognition_contract signed_on",
                    "lead.recognition_contract valid_until",
                    "trade.contract begins_on",
                    "trade.contract ends_on",
                    "trade.contract signed_on",
                    "trade.customer_figure first_order_on",
                    "trade.customer_figure last_order_on",
                    "trade.customer_figure last_paid_on",
                    "trade.delivery delivered_on",
                    "trade.delivery received_on",
                    "trade.dunning next_on",
                    "trade.invoice due_on",
                    "trade.invoice issued_on",
                    "trade.pay_promise due_on",
                    "trade.payment received_on",
                    "trade.quote quoted_on",
                    "trade.quote valid_until",
                    "trade.statement from_on",
                    "trade.statement to_on",
                    "visit.slip next_on",
                    "visit.talk next_on",
                    "visit.task due_on");

    /** Names of the facts of an approval that are days. */
    private static final String FACTS = "'day', 'until', 'met'";

    /** And of the facts that a grade was given for. */
    private static final String GRADED = "'first_order_on', 'last_order_on', 'last_paid_on'";

    private static final double DAYS_OF_A_MONTH = 365.2425 / 12;

    private DayMove() {}

    static List<String> statements(long workingDays) {
        List<String> statements = new ArrayList<>();
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (String each : DAYS) {
            String[] of = each.split(" ");
            tables.computeIfAbsent(of[0], table -> new ArrayList<>()).add(of[1]);
        }
        // those of a row at once: the database compares them
        tables.forEach(
                (table, days) ->
                        statements.add(
                                "UPDATE "
                                        + table
                                        + days.stream()
                                                .map(day -> day + " = " + moved(day, workingDays))
                                                .collect(Collectors.joining(", ", " SET ", ""))));
        statements.add(facts("approval.request", FACTS, workingDays));
        for (String each : List.of("grading.standing", "grading.move"))
            statements.add(facts(each, GRADED, workingDays));
        int months = months(workingDays);
        if (months != 0) statements.addAll(plans(months));
        return statements;
    }

    /** A plan is of a whole month: it goes to the month that is nearest. */
    static int months(long workingDays) {
        return (int) Math.round(workingDays * 7 / 5.0 / DAYS_OF_A_MONTH);
    }

    static String moved(String day, long workingDays) {
        return "(%s + (ARRAY[%s])[extract(isodow FROM %s)::int])::date"
                .formatted(day, WorkingDays.shifts(workingDays), day);
    }

    private static String facts(String table, String keys, long workingDays) {
        return """
        UPDATE %s SET facts = facts || coalesce((
            SELECT jsonb_object_agg(key, %s) FROM jsonb_each_text(facts)
            WHERE key IN (%s) AND value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'), '{}')
        WHERE jsonb_exists_any(facts, ARRAY[%s])\
        """
                .formatted(table, moved("value::date", workingDays), keys, keys);
    }

    /** A person has one plan of a month, also while they move: they go by way of another age. */
    private static List<String> plans(int months) {
        String day = "(day + make_interval(months => %d))::date".formatted(months);
        return List.of(
                "UPDATE visit.plan SET month = (month + make_interval(years => 2000, months => %d))::date"
                        .formatted(months),
                "UPDATE visit.plan SET month = (month - make_interval(years => 2000))::date",
                "UPDATE visit.plan_row SET day = " + worked(day),
                """
                UPDATE approval.request SET facts = facts || jsonb_build_object('month', to_char(
                    (facts ->> 'month')::date + make_interval(months => %d), 'YYYY-MM-DD')) WHERE facts ->> 'month' ~ '^[0-9]{4}-'\
                """
                        .formatted(months),
                """
                UPDATE promise.given SET detail = detail || jsonb_build_object('title', to_char(
                    ((detail ->> 'title') || '-01')::date + make_interval(months => %d), 'YYYY-MM'))
                WHERE kind = 'visit-plan.handed-in' AND detail ->> 'title' ~ '^[0-9]{4}-[0-9]{2}$'\
                """
                        .formatted(months));
    }

    /**
     * On a weekend nobody visits: the Friday before, in a month that begins so the Monday after.
     */
    private static String worked(String day) {
        return """
        CASE extract(isodow FROM %1$s) WHEN 6 THEN %1$s + CASE WHEN extract(day FROM %1$s) > 1 THEN -1 ELSE 2 END
        WHEN 7 THEN %1$s + CASE WHEN extract(day FROM %1$s) > 2 THEN -2 ELSE 1 END ELSE %1$s END\
        """
                .formatted(day);
    }
}

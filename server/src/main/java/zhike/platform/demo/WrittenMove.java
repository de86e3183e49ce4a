package zhike.platform.demo;

import java.util.ArrayList;
import java.util.List;

/** Moves days that stand within a text or somewhere in JSON, written as 2026-11-20. */
final class WrittenMove {
    private static final String DAY = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:[0-2][0-9]|3[01])(?![0-9T])";

    /** Tables, their columns, and which of their rows. */
    private static final List<String[]> PLACES =
            List.of(
                    new String[] {"trade.statement", "lines", "true"},
                    new String[] {"credit.account_change", "before", "true"},
                    new String[] {"credit.account_change", "after", "true"},
                    new String[] {
                        "promise.given", "detail", "kind IN ('contract.expiry', 'credit.review')"
                    },
                    new String[] {"messaging.notice", "detail", "true"},
                    new String[] {
                        "customer.timeline",
                        "detail",
                        "kind ~"
                            + " '^(quote|contract|invoice|order-release|payment|credit|dunning|statement|write-off)[.]'"
                    });

    private static final String FUNCTION =
            """
            CREATE OR REPLACE FUNCTION pg_temp.written(t text) RETURNS text LANGUAGE plpgsql AS $$
            DECLARE
                rest text := t;
                said text := '';
                day text;
            BEGIN
                LOOP
                    day := substring(rest FROM '%s');
                    EXIT WHEN day IS NULL;
                    said := said || left(rest, position(day IN rest) - 1) || to_char(%s, 'YYYY-MM-DD');
                    rest := substr(rest, position(day IN rest) + 10);
                END LOOP;
                RETURN said || rest;
            END $$\
            """;

    private WrittenMove() {}

    static List<String> statements(long workingDays) {
        List<String> statements = new ArrayList<>();
        statements.add(FUNCTION.formatted(DAY, DayMove.moved("day::date", workingDays)));
        for (String[] each : PLACES)
            statements.add(
                    "UPDATE %1$s SET %2$s = pg_temp.written(%2$s::text)%3$s WHERE %4$s AND %2$s::text ~ '%5$s'"
                            .formatted(
                                    each[0],
                                    each[1],
                                    json(each[1]) ? "::jsonb" : "",
                                    each[2],
                                    DAY));
        return statements;
    }

    private static boolean json(String column) {
        return column.equals("lines") || column.equals("detail");
    }
}

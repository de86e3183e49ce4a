package zhike.platform.demo;

import zhike.platform.backup.ModuleSchemas;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves every moment in our schemas by whole working days: hours stay as they are, what was done on
 * working days was done on working days, and the order of events stays. What lies on a weekend
 * follows the Friday before it.
 */
final class HistoryMove {
    /**
     * One assignment for each column; the argument is the expression, in which the column's name
     * stands for %s.
     */
    private static final String COLUMNS =
            """
            SELECT quote_ident(c.table_schema) || '.' || quote_ident(c.table_name),
                   string_agg(quote_ident(c.column_name) || ' = ' || replace(?, '%s', quote_ident(c.column_name)), ', ')
            FROM information_schema.columns c JOIN pg_class t ON t.oid =
                 (quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass
            WHERE c.table_schema = ANY(?) AND c.data_type = 'timestamp with time zone'
              AND t.relkind IN ('r', 'p') AND NOT t.relispartition AND c.table_name <> 'flyway_schema_history'
            GROUP BY 1 ORDER BY 1\
            """;

    /** What ends after it begins; of what begins at a weekend the end would come to lie before. */
    private record Span(String table, String begin, String end) {
        String kept(String moved) {
            return "UPDATE %1$s SET %3$s = %2$s + least(%3$s - %2$s, interval '1 second') WHERE %3$s > %2$s AND "
                            .formatted(table, begin, end)
                    + moved.replace("%s", end)
                    + " <= "
                    + moved.replace("%s", begin);
        }
    }

    private static final List<Span> SPANS =
            List.of(
                    new Span("identity.delegation", "starts_at", "ends_at"),
                    new Span("lead.gathering", "starts_at", "ends_at"),
                    new Span("promise.pause", "from_at", "until_at"),
                    new Span("visit.slip", "leave_at", "return_at"));

    private static final Pattern CHANGED = Pattern.compile("^(?:UPDATE|DELETE FROM) (\\S+)");

    private final Connection connection;

    HistoryMove(Connection connection) {
        this.connection = connection;
    }

    /** In the caller's transaction; its time zone must have days of 24 hours. */
    void to(Instant made, Instant now) throws SQLException {
        long days = WorkingDays.between(made, now);
        if (days == 0) return;
        try (Statement statement = connection.createStatement()) {
            for (Span each : SPANS) statement.executeUpdate(each.kept(moved(days)));
            for (Map.Entry<String, String> each : columns(moved(days)).entrySet())
                statement.executeUpdate("UPDATE " + each.getKey() + " SET " + each.getValue());
            for (String each : DayMove.statements(days)) run(statement, each);
            for (String each : PeriodMove.statements(made, days)) run(statement, each);
            for (String each : WrittenMove.statements(days)) run(statement, each);
            for (String each : JsonMove.statements(moved(days)).toList())
                statement.executeUpdate(each);
        }
    }

    /** A history of an earlier version has not all tables yet: it is brought up to date later. */
    private static void run(Statement statement, String change) throws SQLException {
        Matcher table = CHANGED.matcher(change);
        if (table.find())
            try (ResultSet there =
                    statement.executeQuery("SELECT to_regclass('" + table.group(1) + "')")) {
                there.next();
                if (there.getString(1) == null) return;
            }
        statement.execute(change);
    }

    private static String moved(long days) {
        return "CASE WHEN isfinite(%s) THEN %s + make_interval(days => (ARRAY["
                + WorkingDays.shifts(days)
                + "])[extract(isodow FROM %s AT TIME ZONE '"
                + WorkingDays.ZONE
                + "')::int]) ELSE %s END";
    }

    private Map<String, String> columns(String expression) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, expression);
            statement.setArray(2, connection.createArrayOf("text", ModuleSchemas.all().toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) columns.put(rows.getString(1), rows.getString(2));
            }
        }
        return columns;
    }
}

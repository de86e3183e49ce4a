package zhike.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.platform.backup.Restore;
import zhike.platform.postgres.DatabaseSettings;
import zhike.platform.terminal.Progress;
import zhike.testing.TestPostgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import javax.sql.DataSource;

class HistoryMoveTest {
    private static final Instant MADE = china("2026-11-20T09:40");

    private static Instant china(String local) {
        return LocalDateTime.parse(local).atZone(WorkingDays.ZONE).toInstant();
    }

    @Test
    void historyEndsTodayOnceItsLastHourIsPast() {
        assertThat(WorkingDays.between(MADE, china("2026-11-20T09:40"))).isZero();
        assertThat(WorkingDays.between(MADE, china("2026-11-23T09:39"))).isZero();
        assertThat(WorkingDays.between(MADE, china("2026-11-23T09:40"))).isEqualTo(1);
        assertThat(WorkingDays.between(MADE, china("2026-11-22T23:00"))).isZero();
        assertThat(WorkingDays.between(MADE, china("2027-11-19T12:00"))).isEqualTo(260);
        assertThat(WorkingDays.between(MADE, china("2026-11-18T12:00"))).isEqualTo(-2);
    }

    @Test
    void whatWasDoneOnWorkingDaysStaysOnWorkingDaysInItsOrderAndAtItsHour() throws SQLException {
        DataSource source = TestPostgres.fresh("history_move");
        try (Connection connection = source.getConnection()) {
            List<LocalDateTime> before =
                    moments(
                            connection,
                            "INSERT INTO audit.entry (at, action) SELECT t, 'x' FROM"
                                    + " generate_series('2026-05-18 09:12:34+08'::timestamptz,"
                                    + " '2026-11-20 18:00+08', '7 hours 13 minutes') t");
            connection.createStatement().execute("SET timezone = 'UTC'");
            // a Wednesday
            new HistoryMove(connection).to(MADE, china("2027-03-10T15:00"));
            List<LocalDateTime> after = moments(connection, "SELECT 1");
            assertThat(after).hasSameSizeAs(before);
            for (int i = 0; i < after.size(); i++) {
                assertThat(after.get(i).toLocalTime()).isEqualTo(before.get(i).toLocalTime());
                if (before.get(i).getDayOfWeek().getValue() > 5) continue;
                assertThat(after.get(i).getDayOfWeek().getValue()).isLessThan(6);
                if (i > 0 && before.get(i - 1).getDayOfWeek().getValue() < 6)
                    assertThat(after.get(i)).isAfter(after.get(i - 1));
            }
            assertThat(after.getLast().toLocalDate()).isEqualTo("2027-03-10");
        }
    }

    /** On a make-up day, a Saturday, somebody was waited for until Monday morning. */
    @Test
    void whatBeganAtAWeekendEndsAfterItBegan() throws SQLException {
        try (Connection connection = TestPostgres.fresh("history_span").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(
                    "INSERT INTO promise.pause (promise_id, from_at, until_at, reason) VALUES (1,"
                            + " '2026-10-10 16:28+08', '2026-10-12 10:42+08', 'holiday'), (2,"
                            + " '2026-10-12 16:28+08', '2026-10-13 10:42+08', 'holiday')");
            for (int day = 23; day < 28; day++)
                new HistoryMove(connection).to(MADE, china("2026-11-" + day + "T15:00"));
            try (ResultSet rows =
                    statement.executeQuery(
                            "SELECT until_at > from_at, until_at - from_at > interval '17 hours'"
                                    + " FROM promise.pause ORDER BY promise_id")) {
                rows.next();
                assertThat(rows.getBoolean(1)).isTrue();
                rows.next();
                assertThat(rows.getBoolean(2)).isTrue();
            }
        }
    }

    /** Whatever the day on which somebody first looks at it. */
    @Test
    void theDemonstrationThatShipsMovesByAnyNumberOfWorkingDays() throws IOException {
        Path file;
        try (InputStream in =
                Objects.requireNonNull(
                        HistoryMove.class.getResourceAsStream("/demo/demo.zhike.xz"))) {
            file = Demonstration.unpacked(in);
        }
        TestPostgres.empty("history_demo");
        DatabaseSettings settings =
                new DatabaseSettings(
                        Path.of("target", "test-history").toAbsolutePath(),
                        TestPostgres.url("history_demo"),
                        null,
                        null);
        AtomicInteger moves = new AtomicInteger();
        Restore.fromFile(
                settings,
                file,
                Progress.silent(),
                (connection, made) -> {
                    for (int day : new int[] {3, 4, 5, 6}) {
                        new HistoryMove(connection).to(made, made.plus(Duration.ofDays(day)));
                        moves.incrementAndGet();
                    }
                });
        file.toFile().delete();
        assertThat(moves).hasValue(4);
    }

    /** Days that are the same whenever the demonstration is looked at. */
    private static final List<String> STAYING =
            List.of(
                    "customer.card.birth_on",
                    "customer.card.founded_on",
                    "customer.card.first_trade_on",
                    "customer.contact.birth_on",
                    "customer.contact.left_on",
                    "customer.night.day",
                    "identity.person.joined_on",
                    "identity.person.left_on",
                    "identity.unit.closed_on",
                    "identity.holding.from_on",
                    "identity.holding.to_on",
                    "knowledge.material.valid_from",
                    "knowledge.material.valid_until",
                    "messaging.digest.day",
                    "platform.calendar_day.day",
                    "platform.holiday.day",
                    "visit.plan.month",
                    "visit.plan_row.day");

    @Test
    void everyDayEitherMovesOrIsNamedAsStaying() throws SQLException {
        try (Connection connection = TestPostgres.fresh("history_days").getConnection();
                ResultSet rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "SELECT table_schema || '.' || table_name || '.' ||"
                                            + " column_name FROM information_schema.columns WHERE"
                                            + " data_type = 'date' AND table_schema NOT LIKE 'pg%'"
                                            + " AND table_schema <> 'information_schema'")) {
            String moved =
                    String.join(";", DayMove.statements(1))
                            + String.join(";", PeriodMove.statements(MADE, 1));
            List<String> forgotten = new ArrayList<>();
            while (rows.next()) {
                String column = rows.getString(1);
                int dot = column.lastIndexOf('.');
                String set =
                        "UPDATE %s SET ([^;]*, )?%s = "
                                .formatted(column.substring(0, dot), column.substring(dot + 1));
                if (!Pattern.compile(set).matcher(moved).find() && !STAYING.contains(column))
                    forgotten.add(column);
            }
            assertThat(forgotten).isEmpty();
        }
    }

    @Test
    void aPlanMovesByWholeMonthsAndItsVisitsToDaysThatAreWorked() throws SQLException {
        try (Connection connection = TestPostgres.fresh("history_plan").getConnection();
                Statement statement = connection.createStatement()) {
            // whose plan it is does not matter here
            statement.execute("SET session_replication_role = replica");
            for (int month = 9; month <= 12; month++)
                statement.execute(
                        "INSERT INTO visit.plan (id, owner_id, unit_id, branch_id, month,"
                                + " created_at, updated_at) VALUES (%1$d, 1, 1, 1, '2026-%1$02d-01',"
                                        .formatted(month)
                                + " now(), now())");
            statement.execute(
                    "INSERT INTO visit.plan_row (plan_id, customer_id, day, way, hours) SELECT 11,"
                            + " 1, d, 'visit', 3 FROM generate_series('2026-11-01'::date,"
                            + " '2026-11-30', '1 day') d");
            statement.execute(
                    "INSERT INTO approval.request (use_code, chain_id, subject_kind, subject_id,"
                        + " facts, requester_id, unit_id, branch_id, state, plan, asked_at,"
                        + " ended_at) VALUES ('visit-slip', 1, 'visit-slip', 1, '{\"day\":"
                        + " \"2026-11-20\", \"aim\": \"x\"}', 1, 1, 1, 'approved', '{t}', now(),"
                        + " now())");
            statement.execute(
                    "INSERT INTO messaging.notice (person_id, kind, detail, at) VALUES (1, 'x',"
                            + " '{\"due\": \"2026-11-20T10:00:00Z\", \"kind\": \"y\"}', now())");
            connection.setAutoCommit(false);
            new HistoryMove(connection).to(MADE, china("2027-01-22T12:00"));
            connection.commit();
            assertThat(
                            text(
                                    statement,
                                    "SELECT string_agg(month::text, ' ' ORDER BY id) FROM"
                                            + " visit.plan"))
                    .isEqualTo("2026-11-01 2026-12-01 2027-01-01 2027-02-01");
            assertThat(
                            text(
                                    statement,
                                    "SELECT count(*) FROM visit.plan_row WHERE extract(isodow FROM"
                                            + " day) < 6 AND date_trunc('month', day) ="
                                            + " '2027-01-01'"))
                    .isEqualTo("30");
            assertThat(text(statement, "SELECT facts ->> 'day' FROM approval.request"))
                    .isEqualTo("2027-01-22");
            assertThat(text(statement, "SELECT detail ->> 'due' FROM messaging.notice"))
                    .isEqualTo("2027-01-22T10:00:00.000000Z");
        }
    }

    /** From a Friday to a Wednesday, so that weekends come to lie on days that are worked. */
    @Test
    void whatIsOncePerDayOrPeriodStaysSoAndTheCurrentPeriodIsCurrentAgain() throws SQLException {
        try (Connection connection = TestPostgres.fresh("history_periods").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(
                    "INSERT INTO care.day_list (on_day, made_at) SELECT d, d FROM"
                            + " generate_series('2026-10-01'::date, '2026-11-20', '1 day') d");
            for (String period :
                    List.of("2026-10A", "2026-10B", "2026-11A", "2026-11B", "2026-10", "2026-11"))
                statement.execute(
                        "INSERT INTO care.owed (customer_id, service, period, from_on, due_at, way,"
                                + " proof, unit_id, branch_id) VALUES (1, 'call', '"
                                + period
                                + "', '2026-11-16', '2026-11-30', 'person', 'contact', 1, 1)");
            for (int month = 9; month <= 11; month++) {
                statement.execute(
                        "INSERT INTO care.report (month, made_at, figures) VALUES ('2026-%02d-01', now(), '{}')"
                                .formatted(month));
                statement.execute(
                        "INSERT INTO trade.collection_plan (month, customer_id, planned, set_at,"
                                + " set_by) VALUES"
                                + " ('2026-%02d-01', 1, 5, now(), 1)".formatted(month));
            }
            statement.execute(
                    "INSERT INTO care.mark VALUES ('report', '2026-11-01', now()), ('night',"
                            + " '2026-11-20', now())");
            connection.setAutoCommit(false);
            new HistoryMove(connection).to(MADE, china("2026-12-09T12:00"));
            connection.commit();
            assertThat(text(statement, "SELECT max(on_day) || ' ' || count(*) FROM care.day_list"))
                    .isEqualTo("2026-12-09 51");
            // seven weekends before, seven after
            assertThat(
                            text(
                                    statement,
                                    "SELECT count(*) FROM care.day_list WHERE extract(isodow FROM"
                                            + " on_day) > 5"))
                    .isEqualTo("14");
            assertThat(text(statement, "SELECT string_agg(period, ' ' ORDER BY id) FROM care.owed"))
                    .isEqualTo("2026-10B 2026-11A 2026-11B 2026-12A 2026-11 2026-12");
            for (String table : List.of("care.report", "trade.collection_plan"))
                assertThat(
                                text(
                                        statement,
                                        "SELECT string_agg(month::text, ' ' ORDER BY month) FROM "
                                                + table))
                        .isEqualTo("2026-10-01 2026-11-01 2026-12-01");
            assertThat(text(statement, "SELECT string_agg(step || ' ' || day, ',') FROM care.mark"))
                    .isEqualTo("report 2026-12-01");
        }
    }

    @Test
    void daysThatStandInATextOrInJsonMoveAndTheRestOfItStays() throws SQLException {
        try (Connection connection = TestPostgres.fresh("history_written").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(
                    "INSERT INTO trade.statement (number, customer_id, from_on, to_on, currency,"
                        + " opening, invoiced, received, credited, closing, lines, made_at,"
                        + " made_by) VALUES ('DZ1', 1, '2026-10-01', '2026-10-30', 'CNY', 0, 0, 0,"
                        + " 0, 0, '[{\"on\": \"2026-10-13\", \"number\": \"FP202610-13\"}, {\"on\":"
                        + " \"2026-10-14\"}]', now(), 1)");
            statement.execute(
                    "INSERT INTO credit.account_change (customer_id, at, what, after) VALUES (1,"
                            + " now(), 'temporary', '5000.00 → 2026-11-20')");
            statement.execute(
                    "INSERT INTO customer.timeline (card_id, at, kind, detail) VALUES (1, now(),"
                            + " 'invoice.issued', '{\"due\": \"2026-11-20\"}'), (1, now(),"
                            + " 'changed', '{\"to\": \"1980-11-20\"}')");
            connection.setAutoCommit(false);
            // a week later
            new HistoryMove(connection).to(MADE, china("2026-11-27T12:00"));
            connection.commit();
            assertThat(
                            text(
                                    statement,
                                    "SELECT lines #>> '{0,on}' || ' ' || (lines #>> '{1,on}') || '"
                                        + " ' || (lines #>> '{0,number}') FROM trade.statement"))
                    .isEqualTo("2026-10-20 2026-10-21 FP202610-13");
            assertThat(text(statement, "SELECT after FROM credit.account_change"))
                    .isEqualTo("5000.00 → 2026-11-27");
            assertThat(
                            text(
                                    statement,
                                    "SELECT string_agg(detail::text, ' ' ORDER BY kind) FROM"
                                            + " customer.timeline"))
                    .isEqualTo("{\"to\": \"1980-11-20\"} {\"due\": \"2026-11-27\"}");
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static List<LocalDateTime> moments(Connection connection, String first)
            throws SQLException {
        List<LocalDateTime> moments = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(first);
            try (ResultSet rows =
                    statement.executeQuery(
                            "SELECT at AT TIME ZONE 'Asia/Shanghai' FROM audit.entry ORDER BY"
                                    + " id")) {
                while (rows.next()) moments.add(rows.getObject(1, LocalDateTime.class));
            }
        }
        return moments;
    }
}

package zhike.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.testing.TestPostgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

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

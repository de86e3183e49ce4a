package zhike.audit;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.audit.db.Tables.ENTRY;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.platform.partition.MonthlyPartitions;
import zhike.testing.StaffTest;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

class MonthsTest extends StaffTest {
    private static final String TABLE = "audit.entry";
    @Autowired private MonthlyPartitions partitions;

    @Test
    void theMonthsToComeAreThere() {
        YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        assertThat(partitions.months(TABLE)).contains(now, now.plusMonths(3));
    }

    @Test
    void whatFellIntoTheDefaultPartitionIsTakenOver() {
        YearMonth month = YearMonth.of(2019, 3);
        db.insertInto(ENTRY)
                .set(ENTRY.ID, -5L)
                .set(ENTRY.AT, Instant.parse("2019-03-15T00:00:00Z"))
                .set(ENTRY.ACTION, "test.stray")
                .execute();
        partitions.ensure(TABLE, month);
        assertThat(partitions.months(TABLE)).contains(month);
        assertThat(db.fetchValue("select count(*) from audit.entry_p201903")).isEqualTo(1L);
        partitions.drop(TABLE, month);
        assertThat(db.fetchExists(ENTRY, ENTRY.ACTION.eq("test.stray"))).isFalse();
    }
}

package zhike.audit.retention;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.audit.db.Tables.ENTRY;
import static zhike.audit.db.Tables.RETIREMENT;
import static zhike.audit.db.Tables.SEAL;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.audit.seal.Integrity;
import zhike.audit.seal.Sealing;
import zhike.platform.partition.MonthlyPartitions;
import zhike.platform.trail.Trail;
import zhike.testing.StaffTest;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Over a trail of its own: whole months of it go. */
@TestPropertySource(
        properties = {"zhike.test.database=zhike_trail", "zhike.data=target/test-trail"})
class RetirementTest extends StaffTest {
    private static final int KEPT = 24;
    @Autowired private Retirement retirement;
    @Autowired private MonthlyPartitions partitions;
    @Autowired private Sealing sealing;
    @Autowired private Integrity integrity;
    @Autowired private Trail trail;
    @Autowired private TransactionTemplate transaction;

    @Test
    void aMonthThatIsOverGoesAndWhatIsLeftOfItsLastSealIsStillProven() {
        YearMonth first = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).minusMonths(KEPT);
        Instant limit = MonthlyPartitions.start(first);
        partitions.ensure(TrailMonths.TABLE, first.minusMonths(1));
        partitions.ensure(TrailMonths.TABLE, first);
        goTo(limit.minusSeconds(600));
        long gone = line("过期");
        goTo(limit.plusSeconds(60));
        long kept = line("仍留");
        sealTo(kept);
        clock.back();
        retirement.retire();
        sealTo(newest());
        assertThat(there(gone)).isFalse();
        assertThat(there(kept)).isTrue();
        assertThat(integrity.check())
                .matches(Integrity.Finding::ok)
                .matches(found -> found.keptFrom() == gone + 1);
        transaction.executeWithoutResult(
                status -> {
                    db.update(ENTRY)
                            .set(ENTRY.RECORD_LABEL, "假")
                            .where(ENTRY.ID.eq(kept))
                            .execute();
                    assertThat(integrity.check().ok())
                            .as("of the seal that the limit cuts through")
                            .isFalse();
                    status.setRollbackOnly();
                });
        transaction.executeWithoutResult(
                status -> {
                    db.deleteFrom(ENTRY).where(ENTRY.ID.eq(kept)).execute();
                    assertThat(integrity.check().ok()).isFalse();
                    status.setRollbackOnly();
                });
    }

    @Test
    void whatHasNotBeenSealedStays() {
        YearMonth over =
                YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).minusMonths(KEPT + 2);
        partitions.ensure(TrailMonths.TABLE, over);
        transaction.executeWithoutResult(
                status -> {
                    goTo(MonthlyPartitions.start(over).plusSeconds(60));
                    long unsealed = line("未封");
                    clock.back();
                    retirement.retire();
                    assertThat(there(unsealed)).isTrue();
                    status.setRollbackOnly();
                });
    }

    @Test
    void aForgedRetirementHidesNothing() {
        long removed = line("要藏");
        sealTo(removed);
        Instant before = clock.instant().minus(Duration.ofDays(900));
        transaction.executeWithoutResult(
                status -> {
                    db.deleteFrom(ENTRY).where(ENTRY.ID.eq(removed)).execute();
                    forge(removed, before);
                    assertThat(integrity.check().ok()).isFalse();
                    status.setRollbackOnly();
                });
        assertThat(integrity.check()).matches(Integrity.Finding::ok);
    }

    @Test
    void norDoesOneWithALineOfItsOwnHideWhatWasSealedLately() {
        long removed = line("要藏");
        sealTo(removed);
        Instant before = clock.instant().minus(Duration.ofDays(900));
        db.execute("create table audit.put_by as select * from audit.entry where id = ?", removed);
        db.deleteFrom(ENTRY).where(ENTRY.ID.eq(removed)).execute();
        try {
            forge(removed, before);
            Map<String, Object> detail =
                    new HashMap<>(
                            Map.of(
                                    "entries",
                                    1,
                                    "to",
                                    removed,
                                    "before",
                                    before.toString(),
                                    "keepMonths",
                                    KEPT));
            detail.put("rest", "");
            trail.record("audit.retired", null, null, "", detail);
            sealTo(newest());
            assertThat(integrity.check().ok()).isFalse();
        } finally {
            db.execute("insert into audit.entry select * from audit.put_by");
            db.execute("drop table audit.put_by");
            db.deleteFrom(RETIREMENT).where(RETIREMENT.TO_ID.eq(removed)).execute();
        }
        assertThat(integrity.check()).matches(Integrity.Finding::ok);
    }

    private void forge(long to, Instant before) {
        db.insertInto(
                        RETIREMENT,
                        RETIREMENT.TO_ID,
                        RETIREMENT.BEFORE,
                        RETIREMENT.ENTRIES,
                        RETIREMENT.AT)
                .values(to, before, 1L, clock.instant())
                .execute();
    }

    private long line(String label) {
        trail.record("test.kept", "test", 5, label);
        return db.select(ENTRY.ID)
                .from(ENTRY)
                .where(ENTRY.ACTION.eq("test.kept"))
                .orderBy(ENTRY.ID.desc())
                .limit(1)
                .fetchSingle()
                .value1();
    }

    /** What others are still writing holds a seal up, also in other databases of this server. */
    private void sealTo(long id) {
        for (int tries = 0; tries < 200; tries++) {
            sealing.tick();
            if (db.fetchExists(SEAL, SEAL.TO_ID.ge(id))) return;
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("not sealed to " + id);
    }

    private long newest() {
        return db.select(DSL.max(ENTRY.ID)).from(ENTRY).fetchSingle().value1();
    }

    private boolean there(long id) {
        return db.fetchExists(ENTRY, ENTRY.ID.eq(id));
    }

    private void goTo(Instant then) {
        clock.back();
        clock.forward(Duration.between(clock.instant(), then));
    }
}

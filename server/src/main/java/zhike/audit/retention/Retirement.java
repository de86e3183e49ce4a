package zhike.audit.retention;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import static zhike.audit.db.Tables.ENTRY;
import static zhike.audit.db.Tables.RETIREMENT;

import org.jooq.DSLContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.audit.seal.KeepingTime;
import zhike.audit.seal.Remainder;
import zhike.audit.seal.Sealing;
import zhike.platform.partition.MonthlyPartitions;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;

/**
 * Once a day: months whose time to be kept is over go, and the trail says so, with a hash of what
 * stays of the last seal that loses entries. What was sealed late or not at all waits for another
 * day.
 */
@Component
class Retirement {
    private final DSLContext db;
    private final Clock clock;
    private final Settings settings;
    private final SettingGroup<AuditSettings> group;
    private final MonthlyPartitions partitions;
    private final Trail trail;
    private final Remainder remainder;
    private final Sealing sealing;
    private final TransactionTemplate transaction;

    Retirement(
            DSLContext db,
            Clock clock,
            Settings settings,
            SettingGroup<AuditSettings> group,
            MonthlyPartitions partitions,
            Trail trail,
            Remainder remainder,
            Sealing sealing,
            TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.settings = settings;
        this.group = group;
        this.partitions = partitions;
        this.trail = trail;
        this.remainder = remainder;
        this.sealing = sealing;
        this.transaction = transaction;
    }

    @Scheduled(cron = "0 41 3 * * *")
    public void retire() {
        transaction.executeWithoutResult(status -> retireAll());
        // until its line is sealed a retirement proves nothing, and the months that went seem to be
        // lost
        sealing.tick();
    }

    private void retireAll() {
        db.execute("select pg_advisory_xact_lock(hashtext('audit.retirement'))");
        int keep = settings.get(group).keepMonths();
        YearMonth first = KeepingTime.firstKept(clock.instant(), keep);
        for (YearMonth month : partitions.months(TrailMonths.TABLE))
            if (month.isBefore(first)) retire(month, keep);
    }

    private void retire(YearMonth month, int keep) {
        Instant before = MonthlyPartitions.start(month.plusMonths(1));
        var gone =
                db.select(max(ENTRY.ID), count())
                        .from(ENTRY)
                        .where(ENTRY.AT.ge(MonthlyPartitions.start(month)))
                        .and(ENTRY.AT.lt(before))
                        .fetchSingle();
        if (gone.value1() == null) {
            partitions.drop(TrailMonths.TABLE, month);
            return;
        }
        Remainder.Sealed sealed = remainder.sealOf(gone.value1());
        if (sealed == null
                || !sealed.at().isBefore(KeepingTime.sealedBefore(clock.instant(), keep))) return;
        partitions.drop(TrailMonths.TABLE, month);
        db.insertInto(
                        RETIREMENT,
                        RETIREMENT.TO_ID,
                        RETIREMENT.BEFORE,
                        RETIREMENT.ENTRIES,
                        RETIREMENT.AT)
                .values(gone.value1(), before, gone.value2().longValue(), clock.instant())
                .execute();
        trail.record(
                "audit.retired",
                null,
                null,
                month.toString(),
                Map.of(
                        "entries",
                        gone.value2(),
                        "to",
                        gone.value1(),
                        "before",
                        before.toString(),
                        "keepMonths",
                        keep,
                        "rest",
                        remainder.hash(sealed.to())));
    }
}

package zhike.audit.retention;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static zhike.audit.db.Tables.ENTRY;
import static zhike.audit.db.Tables.RETIREMENT;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhike.platform.partition.MonthlyPartitions;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.platform.trail.Trail;

/** Once a day: months whose time to be kept is over go, and the trail says so. */
@Component
class Retirement {
    private final DSLContext db;
    private final Clock clock;
    private final Settings settings;
    private final SettingGroup<AuditSettings> group;
    private final MonthlyPartitions partitions;
    private final Trail trail;

    Retirement(DSLContext db, Clock clock, Settings settings, SettingGroup<AuditSettings> group, MonthlyPartitions partitions, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.settings = settings;
        this.group = group;
        this.partitions = partitions;
        this.trail = trail;
    }

    @Scheduled(cron = "0 41 3 * * *")
    @Transactional
    public void retire() {
        db.execute("select pg_advisory_xact_lock(hashtext('audit.retirement'))");
        YearMonth first = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).minusMonths(settings.get(group).keepMonths());
        for (YearMonth month : partitions.months(TrailMonths.TABLE)) if (month.isBefore(first)) retire(month);
    }

    private void retire(YearMonth month) {
        Instant to = MonthlyPartitions.start(month.plusMonths(1));
        var gone = db.select(max(ENTRY.ID), count()).from(ENTRY)
                .where(ENTRY.AT.ge(MonthlyPartitions.start(month))).and(ENTRY.AT.lt(to)).fetchSingle();
        partitions.drop(TrailMonths.TABLE, month);
        if (gone.value1() == null) return;
        db.insertInto(RETIREMENT, RETIREMENT.TO_ID, RETIREMENT.BEFORE, RETIREMENT.ENTRIES, RETIREMENT.AT)
                .values(gone.value1(), to, gone.value2().longValue(), clock.instant()).execute();
        trail.record("audit.retired", null, null, month.toString(), Map.of("entries", gone.value2()));
    }
}

package zhike.customer.custody;

import static zhike.customer.db.Tables.REVELATION;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerSettings;
import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** So many looks behind masks an hour and person; more is collecting, not work. */
@Component
class RevealLimit {
    private static final int SPACE = 7_243;
    private final DSLContext db;
    private final Clock clock;
    private final Settings settings;
    private final SettingGroup<CustomerSettings> group;

    RevealLimit(
            DSLContext db, Clock clock, Settings settings, SettingGroup<CustomerSettings> group) {
        this.db = db;
        this.clock = clock;
        this.settings = settings;
        this.group = group;
    }

    /**
     * @throws Refusal {@code customer.reveal.too-many}
     */
    void check(long personId) {
        // one look at a time for each person, or many at once would all count too few
        db.execute(
                "select pg_advisory_xact_lock({0}, {1})",
                DSL.val(SPACE), DSL.val(Long.hashCode(personId)));
        int most = settings.get(group).reveals();
        int seen =
                db.fetchCount(
                        REVELATION,
                        REVELATION
                                .PERSON_ID
                                .eq(personId)
                                .and(REVELATION.AT.gt(clock.instant().minus(Duration.ofHours(1)))));
        if (seen >= most)
            throw new Refusal(Kind.TOO_MANY, "customer.reveal.too-many", Map.of("most", most));
    }
}

package zhike.lead.contact;

import static zhike.lead.db.Tables.CONTACT_RECORD;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.lead.LeadSettings;
import zhike.platform.error.Refusal;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Cold calls are discouraged: they are counted, and each customer gets only so many. */
@Component
class ColdCalls {
    private final DSLContext db;
    private final Clock clock;
    private final Settings settings;
    private final SettingGroup<LeadSettings> group;

    ColdCalls(DSLContext db, Clock clock, Settings settings, SettingGroup<LeadSettings> group) {
        this.db = db;
        this.clock = clock;
        this.settings = settings;
        this.group = group;
    }

    /** Of one customer, whoever made them; each counts from when it was noted. */
    int left(long card) {
        return Math.max(0, settings.get(group).coldMost() - made(card));
    }

    int made(long card) {
        return db.fetchCount(
                CONTACT_RECORD,
                CONTACT_RECORD.CARD_ID.eq(card),
                CONTACT_RECORD.COLD.isTrue(),
                CONTACT_RECORD.NOTED_AT.gt(
                        clock.instant().minus(Duration.ofDays(settings.get(group).coldPeriod()))));
    }

    void refuseBeyond(long card) {
        // two at once would both be the last that is allowed
        db.execute("select pg_advisory_xact_lock(hashtext('lead.cold'), {0})", DSL.val((int) card));
        LeadSettings bounds = settings.get(group);
        if (made(card) >= bounds.coldMost())
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "contact.cold.capped",
                    Map.of("most", bounds.coldMost(), "days", bounds.coldPeriod()));
    }
}

package zhike.lead.contact;

import static zhike.lead.db.Tables.FIRST_CONTACT;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.identity.Staff;
import zhike.identity.Superiors;
import zhike.lead.LeadSettings;
import zhike.messaging.Notices;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.promise.PromiseEvent;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The time is over: the manager is told and may hand the customer to another, or a rule will do so
 * ({@link ContactHandingOn}).
 */
@Component
class ContactOverdue {
    private final DSLContext db;
    private final Clock clock;
    private final Settings settings;
    private final SettingGroup<LeadSettings> group;
    private final Superiors superiors;
    private final Staff staff;
    private final Notices notices;

    ContactOverdue(
            DSLContext db,
            Clock clock,
            Settings settings,
            SettingGroup<LeadSettings> group,
            Superiors superiors,
            Staff staff,
            Notices notices) {
        this.db = db;
        this.clock = clock;
        this.settings = settings;
        this.group = group;
        this.superiors = superiors;
        this.staff = staff;
        this.notices = notices;
    }

    @EventListener
    void broken(PromiseEvent.Broken broken) {
        if (!broken.kind().equals(ContactKeeping.KIND)) return;
        LeadSettings.Overdue then = settings.get(group).overdue();
        int waiting =
                db.update(FIRST_CONTACT)
                        .set(FIRST_CONTACT.BROKEN_AT, clock.instant())
                        .set(FIRST_CONTACT.HAND_ON, then == LeadSettings.Overdue.AUTO)
                        .where(FIRST_CONTACT.PROMISE_ID.eq(broken.id()))
                        .and(FIRST_CONTACT.CARD_ID.eq(broken.subject().id()))
                        .and(FIRST_CONTACT.CONTACTED_AT.isNull())
                        .execute();
        Long manager = superiors.of(List.of(broken.ownerId())).get(broken.ownerId());
        if (waiting == 0 || manager == null || then == LeadSettings.Overdue.OFF) return;
        String owner = staff.names(List.of(broken.ownerId())).getOrDefault(broken.ownerId(), "");
        notices.tell(
                List.of(manager),
                broken.subject(),
                then == LeadSettings.Overdue.AUTO ? "first-contact.taken" : "first-contact.overdue",
                Map.of("owner", owner));
    }
}

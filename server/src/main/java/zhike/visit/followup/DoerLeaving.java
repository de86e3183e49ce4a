package zhike.visit.followup;

import static zhike.visit.db.Tables.FOLLOW_UP;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.identity.PersonLeft;
import zhike.identity.Staff;
import zhike.identity.Superiors;

import java.util.List;

/** What somebody who leaves was to follow up goes to their superior, as its promise does. */
@Component
class DoerLeaving {
    private final DSLContext db;
    private final Superiors superiors;
    private final Staff staff;

    DoerLeaving(DSLContext db, Superiors superiors, Staff staff) {
        this.db = db;
        this.superiors = superiors;
        this.staff = staff;
    }

    @EventListener
    void left(PersonLeft who) {
        Long above = superiors.of(List.of(who.personId())).get(who.personId());
        if (above == null) return;
        Staff.Member heir = staff.find(above).orElseThrow();
        db.update(FOLLOW_UP)
                .set(FOLLOW_UP.OWNER_ID, heir.id())
                .set(FOLLOW_UP.UNIT_ID, heir.unitId())
                .set(FOLLOW_UP.BRANCH_ID, heir.branchId())
                .where(FOLLOW_UP.OWNER_ID.eq(who.personId()))
                .and(FOLLOW_UP.STATE.eq("open"))
                .execute();
    }
}

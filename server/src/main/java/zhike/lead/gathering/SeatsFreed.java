package zhike.lead.gathering;

import static zhike.lead.db.Tables.GATHERING;
import static zhike.lead.db.Tables.INVITATION;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerEvent;
import zhike.lead.db.tables.records.GatheringRecord;

import java.time.Clock;
import java.util.List;

/** A removed customer holds no seat: the next one moves up. */
@Component
class SeatsFreed {
    private final DSLContext db;
    private final Seats seats;
    private final Clock clock;

    SeatsFreed(DSLContext db, Seats seats, Clock clock) {
        this.db = db;
        this.seats = seats;
        this.clock = clock;
    }

    @EventListener
    void removed(CustomerEvent.Removed removed) {
        var held =
                DSL.selectOne()
                        .from(INVITATION)
                        .where(INVITATION.GATHERING_ID.eq(GATHERING.ID))
                        .and(INVITATION.CARD_ID.eq(DSL.any(removed.ids().toArray(Long[]::new))))
                        .and(INVITATION.REPLY.eq("yes"));
        // the customers are locked, and whoever has a gathering may wait for them: its next reply
        // moves up as well
        List<GatheringRecord> free =
                db.selectFrom(GATHERING)
                        .where(GATHERING.STATE.eq("inviting"))
                        .and(GATHERING.STARTS_AT.gt(clock.instant()))
                        .and(GATHERING.CAPACITY.isNotNull())
                        .andExists(held)
                        .orderBy(GATHERING.ID)
                        .forUpdate()
                        .skipLocked()
                        .fetch();
        free.forEach(seats::moveUp);
    }
}

package zhike.lead.gathering;

import static zhike.lead.db.Tables.INVITATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.customer.Customers;
import zhike.lead.db.tables.records.GatheringRecord;
import zhike.lead.db.tables.records.InvitationRecord;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Who sits and who waits. Seats go in the order in which people began to wait; who comes with more
 * than are free is passed over until enough are. The gathering's row is locked by the caller.
 */
@Component
class Seats {
    private final DSLContext db;
    private final GuestTelling telling;

    Seats(DSLContext db, GuestTelling telling) {
        this.db = db;
        this.telling = telling;
    }

    /** By those who said that they come; removed customers hold none. */
    int taken(long gathering) {
        return db.select(DSL.coalesce(DSL.sum(INVITATION.PERSONS), BigDecimal.ZERO))
                .from(INVITATION)
                .where(INVITATION.GATHERING_ID.eq(gathering))
                .and(seated())
                .fetchSingle()
                .value1()
                .intValue();
    }

    static Condition seated() {
        return INVITATION
                .REPLY
                .eq("yes")
                .and(INVITATION.WAITING_AT.isNull())
                .and(Customers.standing(INVITATION.CARD_ID));
    }

    static Condition waiting() {
        return INVITATION.WAITING_AT.isNotNull().and(Customers.standing(INVITATION.CARD_ID));
    }

    /** Beside all others; where seats are not counted, any number. */
    int freeFor(GatheringRecord gathering, InvitationRecord guest) {
        Integer capacity = gathering.getCapacity();
        if (capacity == null) return Integer.MAX_VALUE;
        boolean sits = "yes".equals(guest.getReply()) && guest.getWaitingAt() == null;
        return capacity - taken(gathering.getId()) + (sits ? guest.getPersons() : 0);
    }

    /** Gives what is free to those who wait, and tells them. */
    void moveUp(GatheringRecord gathering) {
        Integer capacity = gathering.getCapacity();
        int free = capacity == null ? Integer.MAX_VALUE : capacity - taken(gathering.getId());
        List<InvitationRecord> seated = new ArrayList<>();
        for (InvitationRecord each : waiting(gathering.getId())) {
            if (each.getPersons() > free) continue;
            free -= each.getPersons();
            each.setWaitingAt(null);
            each.update();
            seated.add(each);
        }
        telling.seated(gathering, seated);
    }

    private List<InvitationRecord> waiting(long gathering) {
        return db.selectFrom(INVITATION)
                .where(INVITATION.GATHERING_ID.eq(gathering))
                .and(waiting())
                .orderBy(INVITATION.WAITING_AT, INVITATION.ID)
                .forUpdate()
                .fetch();
    }
}

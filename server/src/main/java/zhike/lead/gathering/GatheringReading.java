package zhike.lead.gathering;

import static zhike.lead.db.Tables.GATHERING;
import static zhike.lead.db.Tables.INVITATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.lead.db.tables.records.GatheringRecord;
import zhike.messaging.PublicAddress;
import zhike.platform.error.Refusal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A gathering, whole. */
@Component
class GatheringReading {
    private final DSLContext db;
    private final GatheringStore store;
    private final Seats seats;
    private final Staff people;
    private final PublicAddress address;

    GatheringReading(
            DSLContext db, GatheringStore store, Seats seats, Staff people, PublicAddress address) {
        this.db = db;
        this.store = store;
        this.seats = seats;
        this.people = people;
        this.address = address;
    }

    /**
     * @throws Refusal {@code gathering.missing} where it is out of reach
     */
    GatheringRecord require(Viewer viewer, long id) {
        GatheringRecord row =
                db.selectFrom(GATHERING)
                        .where(GATHERING.ID.eq(id))
                        .and(GatheringReach.visibleTo(viewer, GatheringReach.READ))
                        .fetchOne();
        if (row == null) throw Refusal.missing("gathering");
        return row;
    }

    boolean may(Viewer viewer, String operation, long id) {
        return db.fetchExists(
                GATHERING, GATHERING.ID.eq(id), GatheringReach.visibleTo(viewer, operation));
    }

    GatheringView one(Viewer viewer, long id) {
        GatheringRecord row = require(viewer, id);
        List<Long> staff = store.staff(id);
        List<Long> persons = new ArrayList<>(staff);
        persons.add(row.getHostId());
        Map<Long, String> names = people.names(persons);
        return new GatheringView(
                id,
                row.getKind(),
                row.getTitle(),
                row.getPlace(),
                row.getOnline(),
                row.getStartsAt(),
                row.getEndsAt(),
                new Named(row.getHostId(), names.getOrDefault(row.getHostId(), "")),
                staff.stream().map(each -> new Named(each, names.getOrDefault(each, ""))).toList(),
                row.getCapacity(),
                row.getDescription(),
                row.getState(),
                row.getCancelReason(),
                row.getEndedAt(),
                seats.taken(id),
                waiting(id),
                invited(id, Customers.standing(INVITATION.CARD_ID)),
                invited(id, CustomerReach.visibleTo(viewer, "customer.read", INVITATION.CARD_ID)),
                address.link("/") != null,
                row.getVersion(),
                may(viewer, GatheringReach.INVITE, id),
                may(viewer, GatheringReach.MANAGE, id));
    }

    private int invited(long id, Condition which) {
        return db.fetchCount(
                INVITATION, INVITATION.GATHERING_ID.eq(id), GuestFilter.of("invited"), which);
    }

    private int waiting(long id) {
        return db.select(DSL.coalesce(DSL.sum(INVITATION.PERSONS), BigDecimal.ZERO))
                .from(INVITATION)
                .where(INVITATION.GATHERING_ID.eq(id))
                .and(Seats.waiting())
                .fetchSingle()
                .value1()
                .intValue();
    }
}

package zhike.lead.gathering;

import static zhike.lead.db.Tables.GATHERING;
import static zhike.lead.db.Tables.GATHERING_STAFF;
import static zhike.lead.db.Tables.INVITATION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.lead.db.tables.records.GatheringRecord;
import zhike.lead.db.tables.records.InvitationRecord;
import zhike.platform.error.Refusal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The rows of gatherings and invitations. Whatever takes or frees seats holds the gathering's row
 * first, then the invitation's: no seat is given twice.
 */
@Component
class GatheringStore {
    private final DSLContext db;
    private final Clock clock;

    GatheringStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    GatheringRecord fresh() {
        return db.newRecord(GATHERING);
    }

    /**
     * @throws Refusal missing; or changed since the version that the caller saw
     */
    GatheringRecord lock(Viewer viewer, String operation, long id, Integer version) {
        GatheringRecord row = lock(viewer, operation, id);
        if (!Objects.equals(row.getVersion(), version)) throw Refusal.conflict("version.stale");
        return row;
    }

    GatheringRecord lock(Viewer viewer, String operation, long id) {
        GatheringRecord row =
                db.selectFrom(GATHERING)
                        .where(GATHERING.ID.eq(id))
                        .and(GatheringReach.visibleTo(viewer, operation))
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("gathering");
        return row;
    }

    /** For a guest, who opens it by their link. */
    GatheringRecord lock(long id) {
        return db.selectFrom(GATHERING).where(GATHERING.ID.eq(id)).forUpdate().fetchSingle();
    }

    /** Refuses what is over or called off. */
    static GatheringRecord open(GatheringRecord row) {
        if (row.getState().equals("cancelled"))
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "gathering.cancelled",
                    Map.of("reason", Objects.requireNonNullElse(row.getCancelReason(), "")));
        if (row.getState().equals("closed")) throw Refusal.conflict("gathering.closed");
        return row;
    }

    /** One of a customer within reach; the gathering is locked before. */
    InvitationRecord invitation(Viewer viewer, long gathering, long id) {
        InvitationRecord row =
                db.selectFrom(INVITATION)
                        .where(INVITATION.ID.eq(id))
                        .and(INVITATION.GATHERING_ID.eq(gathering))
                        .and(CustomerReach.visibleTo(viewer, "customer.read", INVITATION.CARD_ID))
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("invitation");
        return row;
    }

    List<InvitationRecord> invitations(Collection<Long> ids) {
        return db.selectFrom(INVITATION)
                .where(INVITATION.ID.in(ids))
                .orderBy(INVITATION.ID)
                .fetch();
    }

    void write(GatheringRecord row) {
        row.setUpdatedAt(clock.instant());
        if (row.getId() == null) {
            row.setCreatedAt(clock.instant());
            row.insert();
            return;
        }
        row.setVersion(row.getVersion() + 1);
        row.update();
    }

    void staff(long id, Collection<Long> persons) {
        db.deleteFrom(GATHERING_STAFF).where(GATHERING_STAFF.GATHERING_ID.eq(id)).execute();
        for (long person : new TreeSet<>(persons))
            db.insertInto(GATHERING_STAFF)
                    .set(GATHERING_STAFF.GATHERING_ID, id)
                    .set(GATHERING_STAFF.PERSON_ID, person)
                    .execute();
    }

    List<Long> staff(long id) {
        return db.select(GATHERING_STAFF.PERSON_ID)
                .from(GATHERING_STAFF)
                .where(GATHERING_STAFF.GATHERING_ID.eq(id))
                .orderBy(GATHERING_STAFF.PERSON_ID)
                .fetch(GATHERING_STAFF.PERSON_ID);
    }
}

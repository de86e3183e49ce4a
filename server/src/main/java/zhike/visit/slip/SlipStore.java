package zhike.visit.slip;

import static zhike.visit.db.Tables.HOST;
import static zhike.visit.db.Tables.SLIP;
import static zhike.visit.db.Tables.VISITOR;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.visit.db.tables.records.SlipRecord;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** The rows of a slip, locked and written. */
@Component
class SlipStore {
    private final DSLContext db;
    private final Clock clock;

    SlipStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    SlipRecord fresh() {
        return db.newRecord(SLIP);
    }

    /**
     * @throws Refusal missing; or changed since the version that the caller saw
     */
    SlipRecord lock(Viewer viewer, long id, Integer version) {
        return lock(id, SlipReach.visibleTo(viewer, "visit.edit"), version);
    }

    /** For who registers: the visitors themselves, or the clerk. */
    SlipRecord lockToRegister(Viewer viewer, long id, Integer version) {
        return lock(
                id,
                SlipReach.visibleTo(viewer, "visit.edit")
                        .or(SlipReach.visibleTo(viewer, "visit.attend")),
                version);
    }

    SlipRecord seen(Viewer viewer, long id, Integer version) {
        return checked(
                db.selectFrom(SLIP)
                        .where(SLIP.ID.eq(id))
                        .and(SlipReach.visibleTo(viewer, "visit.edit"))
                        .fetchOne(),
                version);
    }

    /** For what an approval says. */
    SlipRecord lock(long id) {
        return db.selectFrom(SLIP).where(SLIP.ID.eq(id)).forUpdate().fetchSingle();
    }

    private SlipRecord lock(long id, Condition within, Integer version) {
        return checked(
                db.selectFrom(SLIP).where(SLIP.ID.eq(id)).and(within).forUpdate().fetchOne(),
                version);
    }

    private static SlipRecord checked(@Nullable SlipRecord row, Integer version) {
        if (row == null) throw Refusal.missing("visit-slip");
        if (!Objects.equals(row.getVersion(), version)) throw Refusal.conflict("version.stale");
        return row;
    }

    void write(SlipRecord row) {
        row.setUpdatedAt(clock.instant());
        if (row.getId() == null) {
            row.setCreatedAt(clock.instant());
            row.insert();
            return;
        }
        row.setVersion(row.getVersion() + 1);
        row.update();
    }

    void people(long id, List<Long> visitors, List<SlipForm.Host> hosts) {
        db.deleteFrom(VISITOR).where(VISITOR.SLIP_ID.eq(id)).execute();
        db.deleteFrom(HOST).where(HOST.SLIP_ID.eq(id)).execute();
        for (long visitor : visitors)
            db.insertInto(VISITOR, VISITOR.SLIP_ID, VISITOR.PERSON_ID)
                    .values(id, visitor)
                    .execute();
        int line = 0;
        for (SlipForm.Host host : hosts)
            db.insertInto(HOST)
                    .set(HOST.SLIP_ID, id)
                    .set(HOST.LINE, line++)
                    .set(HOST.CONTACT_ID, host.contactId())
                    .set(HOST.NAME, host.name().strip())
                    .set(HOST.POST, host.post())
                    .set(HOST.DECIDES, host.decides())
                    .execute();
    }

    /** The owner and who goes along. */
    List<Long> goers(SlipRecord slip) {
        List<Long> goers =
                db.select(VISITOR.PERSON_ID)
                        .from(VISITOR)
                        .where(VISITOR.SLIP_ID.eq(slip.getId()))
                        .fetch(VISITOR.PERSON_ID);
        if (!goers.contains(slip.getOwnerId())) goers.addFirst(slip.getOwnerId());
        return goers;
    }
}

package zhike.care.gift;

import static zhike.care.db.Tables.GIFT_REQUEST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.care.db.tables.records.GiftRequestRecord;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;

/** The rows of gift requests, locked and written. */
@Component
class GiftStore {
    static final String KIND = "gift";
    private final DSLContext db;
    private final Clock clock;

    GiftStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    static Subject about(long id) {
        return new Subject(KIND, id);
    }

    GiftRequestRecord fresh() {
        return db.newRecord(GIFT_REQUEST);
    }

    @Nullable GiftRequestRecord lock(Condition which) {
        return db.selectFrom(GIFT_REQUEST).where(which).forUpdate().fetchOne();
    }

    /**
     * @throws Refusal missing; changed since; or not in one of these states
     */
    GiftRequestRecord lock(Condition reached, long id, Integer version, Set<String> states) {
        GiftRequestRecord row = lock(GIFT_REQUEST.ID.eq(id).and(reached));
        if (row == null) throw Refusal.missing("gift");
        if (!Objects.equals(row.getVersion(), version)) throw Refusal.conflict("version.stale");
        if (!states.contains(row.getState())) throw Refusal.conflict("gift.state");
        return row;
    }

    GiftRequestRecord own(Viewer viewer, long id, Integer version, String... states) {
        return lock(GiftReach.visibleTo(viewer, "gift.ask"), id, version, Set.of(states));
    }

    void write(GiftRequestRecord row) {
        row.setUpdatedAt(clock.instant());
        if (row.getId() == null) {
            row.setCreatedAt(clock.instant());
            row.insert();
            return;
        }
        row.setVersion(row.getVersion() + 1);
        row.update();
    }
}

package zhike.trade.contract;

import static zhike.trade.db.Tables.CONTRACT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;
import zhike.platform.trail.Trail;
import zhike.trade.TradeReach;
import zhike.trade.db.tables.records.ContractRecord;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The rows of a contract, locked, written and told of. */
@Component
class ContractStore {
    static final String KIND = "contract";
    static final String RIGHT = "contract.edit";
    private final DSLContext db;
    private final Clock clock;
    private final CustomerTimeline timeline;
    private final Trail trail;

    ContractStore(DSLContext db, Clock clock, CustomerTimeline timeline, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.timeline = timeline;
        this.trail = trail;
    }

    static Subject about(long id) {
        return new Subject(KIND, id);
    }

    ContractRecord fresh() {
        return db.newRecord(CONTRACT);
    }

    /**
     * @throws Refusal {@code contract.missing}; {@code version.stale}
     */
    ContractRecord lock(Viewer viewer, long id, @Nullable Integer version) {
        ContractRecord row =
                find(
                        CONTRACT.ID
                                .eq(id)
                                .and(TradeReach.visibleTo(viewer, RIGHT, CONTRACT.CUSTOMER_ID)));
        if (row == null) throw Refusal.missing("contract");
        if (!Objects.equals(row.getVersion(), version)) throw Refusal.conflict("version.stale");
        return row;
    }

    /** Held until the transaction ends. */
    @Nullable ContractRecord find(Condition which) {
        return db.selectFrom(CONTRACT).where(which).forUpdate().fetchOne();
    }

    boolean renewed(long id) {
        return db.fetchExists(CONTRACT, CONTRACT.RENEWS_ID.eq(id).and(CONTRACT.STATE.ne("void")));
    }

    void write(ContractRecord row, String what, Map<String, ?> more) {
        row.setUpdatedAt(clock.instant());
        if (row.getId() == null) {
            row.setCreatedAt(clock.instant());
            row.insert();
        } else {
            row.setVersion(row.getVersion() + 1);
            row.update();
        }
        tell(row, what, more);
    }

    void tell(ContractRecord row, String what, Map<String, ?> more) {
        Map<String, Object> detail = new LinkedHashMap<>(more);
        detail.put("number", row.getNumber());
        detail.put("title", row.getTitle());
        timeline.add(row.getCustomerId(), what, detail);
        trail.record(what, KIND, row.getId(), row.getNumber(), detail);
    }
}

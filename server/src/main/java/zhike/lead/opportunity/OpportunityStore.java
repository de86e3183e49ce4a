package zhike.lead.opportunity;

import static zhike.lead.db.Tables.OPPORTUNITY;
import static zhike.lead.db.Tables.OPPORTUNITY_PRODUCT;
import static zhike.lead.db.Tables.STAY;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.lead.db.tables.records.OpportunityRecord;
import zhike.platform.error.Refusal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** The rows of an opportunity, locked and written. */
@Component
class OpportunityStore {
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;

    OpportunityStore(DSLContext db, Clock clock, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    OpportunityRecord fresh() {
        return db.newRecord(OPPORTUNITY);
    }

    /**
     * @throws Refusal missing; or changed since the version that the caller saw
     */
    OpportunityRecord lock(Viewer viewer, long id, Integer version) {
        OpportunityRecord row =
                db.selectFrom(OPPORTUNITY)
                        .where(OPPORTUNITY.ID.eq(id))
                        .and(OpportunityReach.visibleTo(viewer, "opportunity.edit"))
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("opportunity");
        if (!Objects.equals(row.getVersion(), version)) throw Refusal.conflict("version.stale");
        return row;
    }

    void write(OpportunityRecord row) {
        row.setUpdatedAt(clock.instant());
        if (row.getId() == null) {
            row.setCreatedAt(clock.instant());
            row.insert();
            return;
        }
        row.setVersion(row.getVersion() + 1);
        row.update();
    }

    void products(long id, List<OpportunityForm.Product> products) {
        db.deleteFrom(OPPORTUNITY_PRODUCT)
                .where(OPPORTUNITY_PRODUCT.OPPORTUNITY_ID.eq(id))
                .execute();
        var insert =
                db.insertInto(
                        OPPORTUNITY_PRODUCT,
                        OPPORTUNITY_PRODUCT.OPPORTUNITY_ID,
                        OPPORTUNITY_PRODUCT.LINE,
                        OPPORTUNITY_PRODUCT.NAME,
                        OPPORTUNITY_PRODUCT.QUANTITY,
                        OPPORTUNITY_PRODUCT.PRICE);
        for (int line = 0; line < products.size(); line++) {
            var product = products.get(line);
            insert =
                    insert.values(
                            id, line, product.name().strip(), product.quantity(), product.price());
        }
        if (!products.isEmpty()) insert.execute();
    }

    /** The stay that is open ends, with what was fulfilled. */
    void leave(long id, List<Stage.Exit> fulfilled) {
        db.update(STAY)
                .set(STAY.TO_AT, clock.instant())
                .set(STAY.FULFILLED, JSONB.jsonb(json.writeValueAsString(fulfilled)))
                .where(STAY.OPPORTUNITY_ID.eq(id))
                .and(STAY.TO_AT.isNull())
                .execute();
    }

    void enter(Viewer viewer, long id, long stageId) {
        db.insertInto(STAY, STAY.OPPORTUNITY_ID, STAY.STAGE_ID, STAY.FROM_AT, STAY.BY_PERSON)
                .values(id, stageId, clock.instant(), viewer.personId())
                .execute();
    }
}

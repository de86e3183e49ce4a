package zhike.customer.relation;

import static zhike.customer.db.Tables.RELATION;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;

/** Parents and subsidiaries: a company is never above itself. */
@Component
class FamilyTree {
    /**
     * Two who add at the same time could close a ring that neither sees, so parents are added one
     * at a time.
     */
    private static final long ONE_AT_A_TIME = 7_243_001;

    private final DSLContext db;

    FamilyTree(DSLContext db) {
        this.db = db;
    }

    /**
     * @throws Refusal {@code customer.relation.ring} when the subsidiary is above the parent
     *     already
     */
    void refuseRing(long parent, long subsidiary) {
        db.execute("select pg_advisory_xact_lock({0})", DSL.val(ONE_AT_A_TIME));
        var above =
                DSL.name("above")
                        .fields("id")
                        .as(
                                DSL.select(DSL.val(parent))
                                        .union(
                                                DSL.select(RELATION.FROM_CARD)
                                                        .from(RELATION)
                                                        .join(DSL.table(DSL.name("above")))
                                                        .on(
                                                                RELATION.TO_CARD.eq(
                                                                        DSL.field(
                                                                                DSL.name(
                                                                                        "above",
                                                                                        "id"),
                                                                                Long.class)))
                                                        .where(RELATION.KIND.eq("parent"))));
        boolean ring =
                db.fetchExists(
                        db.withRecursive(above)
                                .select(DSL.one())
                                .from(above)
                                .where(
                                        DSL.field(DSL.name("above", "id"), Long.class)
                                                .eq(subsidiary)));
        if (ring) throw Refusal.invalid("cardId", "customer.relation.ring");
    }
}

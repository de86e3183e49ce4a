package zhike.customer.internal;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CardPlace;
import zhike.customer.CustomerReach;
import zhike.customer.card.CardCreating;
import zhike.customer.card.CardState;
import zhike.customer.field.CardFields;
import zhike.identity.Names;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Opens the file of a department as a customer: one at most for each, called as it is. */
@Component
class InternalOpening {
    static final String OPERATION = "customer.internal";
    private final DSLContext db;
    private final Staff staff;
    private final CardFields fields;
    private final CardCreating creating;

    InternalOpening(DSLContext db, Staff staff, CardFields fields, CardCreating creating) {
        this.db = db;
        this.staff = staff;
        this.fields = fields;
        this.creating = creating;
    }

    /**
     * @throws Refusal no such open unit within reach, or it has a file already
     */
    @Transactional
    public long open(Viewer viewer, long unitId) {
        // until the end nobody closes or moves it, and nobody else opens one for it
        Long branch = staff.standingUnits(Set.of(unitId)).get(unitId);
        if (branch == null) throw Refusal.invalid("unitId", "customer.unit.unknown");
        CardPlace place = new CardPlace(null, unitId, branch, Map.of());
        if (!CustomerReach.holds(viewer.reach(OPERATION), OPERATION, place))
            throw Refusal.invalid("unitId", "customer.unit.unknown");
        db.execute(
                "select pg_advisory_xact_lock(hashtext('customer.internal'), {0})",
                DSL.val((int) unitId));
        refuseSecond(unitId);
        return creating.internal(viewer, place, state(unitId));
    }

    private void refuseSecond(long unitId) {
        Record2<String, Instant> there =
                db.select(CARD.NUMBER, CARD.REMOVED_AT)
                        .from(CARD)
                        .where(CARD.INTERNAL_UNIT.eq(unitId))
                        .fetchOne();
        if (there == null) return;
        throw new Refusal(
                Refusal.Kind.CONFLICT,
                there.value2() == null ? "customer.internal.exists" : "customer.internal.removed",
                Map.of("number", there.value1()));
    }

    private CardState state(long unitId) {
        CardState state = new CardState();
        state.put("name", db.fetchValue(Names.ofUnit(DSL.val(unitId))));
        if (fields.offers("side", "internal")) state.put("side", "internal");
        return state;
    }
}

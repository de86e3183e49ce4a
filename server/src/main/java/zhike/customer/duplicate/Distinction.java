package zhike.customer.duplicate;

import static zhike.customer.db.Tables.DUPLICATE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.card.CardStore;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.Map;

/** Says that two customers are not one; no search brings them up again. */
@Component
class Distinction {
    private final DSLContext db;
    private final Clock clock;
    private final CardStore cards;
    private final Trail trail;

    Distinction(DSLContext db, Clock clock, CardStore cards, Trail trail) {
        this.cards = cards;
        this.db = db;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * @throws Refusal {@code duplicate.missing} where one of both is out of reach
     */
    @Transactional
    void of(Viewer viewer, long id) {
        var row =
                db.selectFrom(DUPLICATE)
                        .where(DUPLICATE.ID.eq(id))
                        .and(CustomerReach.visibleTo(viewer, "customer.read", DUPLICATE.LEFT_ID))
                        .and(CustomerReach.visibleTo(viewer, "customer.read", DUPLICATE.RIGHT_ID))
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("duplicate");
        boolean granted =
                db.fetchExists(
                        DUPLICATE,
                        DUPLICATE
                                .ID
                                .eq(id)
                                .and(
                                        CustomerReach.visibleTo(
                                                viewer, "customer.merge", DUPLICATE.LEFT_ID))
                                .and(
                                        CustomerReach.visibleTo(
                                                viewer, "customer.merge", DUPLICATE.RIGHT_ID)));
        if (!granted) throw Refusal.forbidden("customer.not-granted");
        if (row.getState().equals("distinct")) return;
        row.setState("distinct");
        row.setDecidedBy(viewer.personId());
        row.setDecidedAt(clock.instant());
        row.store();
        trail.record(
                "duplicate.distinct",
                "customer",
                row.getLeftId(),
                cards.number(row.getLeftId()),
                Map.of("other", row.getRightId(), "duplicate", id));
    }
}

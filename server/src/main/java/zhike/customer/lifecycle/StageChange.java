package zhike.customer.lifecycle;

import static zhike.customer.db.Tables.CARD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.card.CardStore;
import zhike.customer.card.SetHistory;
import zhike.customer.card.StoredCard;
import zhike.customer.field.CardFields;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Moves customers to another stage by hand, with the reason. */
@Component
public class StageChange {
    private static final String BLACKLISTED = "blacklisted";
    private final DSLContext db;
    private final Clock clock;
    private final CardStore cards;
    private final CardFields fields;
    private final SetHistory history;
    private final Trail trail;

    StageChange(
            DSLContext db,
            Clock clock,
            CardStore cards,
            CardFields fields,
            SetHistory history,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.cards = cards;
        this.fields = fields;
        this.history = history;
        this.trail = trail;
    }

    @Transactional
    public void set(Viewer viewer, long id, String stage, String reason) {
        StoredCard card = cards.lock(viewer, "customer.edit", id);
        if (stage.equals(BLACKLISTED) || card.stage().equals(BLACKLISTED))
            cards.requireVisible(viewer, "customer.assign", id);
        setAll(viewer, Set.of(id), stage, reason);
    }

    /** Passes over what is out of reach and what is there already. @return how many moved */
    @Transactional
    public int setAll(Viewer viewer, Collection<Long> ids, String stage, String reason) {
        if (!fields.offers("stage", stage))
            throw Refusal.invalid("stage", "customer.stage.unknown");
        List<Long> moving =
                db.select(CARD.ID)
                        .from(CARD)
                        .where(CARD.ID.in(ids))
                        .and(CARD.STAGE.ne(stage))
                        .and(open(viewer, stage))
                        .orderBy(CARD.ID)
                        .forUpdate()
                        .fetch(CARD.ID);
        if (moving.isEmpty()) return 0;
        history.changes(
                moving, "stage", List.of(new SetHistory.Step<>("stage", CARD.STAGE, stage)));
        db.update(CARD)
                .set(CARD.STAGE, stage)
                .set(CARD.VERSION, CARD.VERSION.plus(1))
                .set(CARD.UPDATED_AT, clock.instant())
                .where(CARD.ID.in(moving))
                .execute();
        history.timeline(moving, "stage.changed", Map.of("stage", stage, "reason", reason));
        trail.record(
                "customer.stage.changed",
                "customer",
                moving.size() == 1 ? moving.getFirst() : null,
                moving.size() == 1 ? cards.number(moving.getFirst()) : null,
                Map.of("customers", moving.size(), "stage", stage, "reason", reason));
        return moving.size();
    }

    /** On the black list, and off it, only by who may give customers into other hands. */
    private static Condition open(Viewer viewer, String stage) {
        Condition edit = CustomerReach.visibleTo(viewer, "customer.edit");
        Condition assign = CustomerReach.visibleTo(viewer, "customer.assign");
        return stage.equals(BLACKLISTED)
                ? edit.and(assign)
                : edit.and(CARD.STAGE.ne(BLACKLISTED).or(assign));
    }
}

package zhike.customer.internal;

import static zhike.customer.db.Tables.CARD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerEvent;
import zhike.customer.card.CardEditing;
import zhike.customer.card.CardState;
import zhike.customer.card.CardStore;
import zhike.customer.card.SetHistory;
import zhike.customer.db.tables.records.CardRecord;
import zhike.identity.Names;
import zhike.identity.UnitClosed;
import zhike.identity.UnitRenamed;

import java.util.List;
import java.util.Map;

/** The file of a department is called as the department is, and sleeps when it was closed. */
@Component
class InternalFollowing {
    private static final String ASLEEP = "dormant";
    private final DSLContext db;
    private final CardStore cards;
    private final CardEditing editing;
    private final SetHistory history;

    InternalFollowing(DSLContext db, CardStore cards, CardEditing editing, SetHistory history) {
        this.db = db;
        this.cards = cards;
        this.editing = editing;
        this.history = history;
    }

    @EventListener
    void renamed(UnitRenamed renamed) {
        rename(CARD.INTERNAL_UNIT.eq(renamed.unitId()));
    }

    /** One that was given back has perhaps missed a new name. */
    @EventListener
    void opened(CustomerEvent.Opened opened) {
        if (!opened.imported() && opened.ids().size() == 1)
            rename(CARD.ID.in(opened.ids()).and(CARD.INTERNAL_UNIT.isNotNull()));
    }

    private void rename(Condition which) {
        var name = Names.ofUnit(CARD.INTERNAL_UNIT);
        CardRecord row =
                db.selectFrom(CARD)
                        .where(which)
                        .and(CARD.REMOVED_AT.isNull())
                        .and(CARD.NAME.ne(name))
                        .forUpdate()
                        .fetchOne();
        if (row == null) return;
        var before = cards.stored(row);
        CardState after = before.state().copy();
        after.put(
                "name",
                db.select(name).from(CARD).where(CARD.ID.eq(row.getId())).fetchSingle().value1());
        editing.apply(before, after, "unit", row.getInternalUnit());
    }

    @EventListener
    void closed(UnitClosed closed) {
        List<Long> found =
                db.select(CARD.ID)
                        .from(CARD)
                        .where(CARD.INTERNAL_UNIT.eq(closed.unitId()))
                        .and(CARD.REMOVED_AT.isNull())
                        .forUpdate()
                        .fetch(CARD.ID);
        if (found.isEmpty()) return;
        history.changes(found, "unit", List.of(new SetHistory.Step<>("stage", CARD.STAGE, ASLEEP)));
        db.update(CARD)
                .set(CARD.STAGE, ASLEEP)
                .set(CARD.VERSION, CARD.VERSION.plus(1))
                .where(CARD.ID.in(found))
                .execute();
        history.timeline(found, "internal.closed", Map.of());
    }
}

package zhike.customer.importing;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CHANGE;
import static zhike.customer.db.Tables.FINGERPRINT;
import static zhike.customer.db.Tables.IMPORT;
import static zhike.customer.db.Tables.TIMELINE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.ObjectMapper;

import zhike.customer.CustomerEvent;
import zhike.customer.CustomerReach;
import zhike.customer.card.MatchKeys;
import zhike.promise.Promises;

import java.util.ArrayList;
import java.util.List;

/**
 * Removes the customers that an import has made and that nobody has worked on since, one batch in
 * one transaction.
 */
@Component
class RemovingNew {
    private static final int BATCH = 2_000;
    private final DSLContext db;
    private final ObjectMapper json;
    private final MatchKeys keys;
    private final ApplicationEventPublisher events;
    private final Promises promises;

    RemovingNew(
            DSLContext db,
            ObjectMapper json,
            MatchKeys keys,
            ApplicationEventPublisher events,
            Promises promises) {
        this.promises = promises;
        this.db = db;
        this.json = json;
        this.keys = keys;
        this.events = events;
    }

    /**
     * @return null when there are no more
     */
    @Transactional
    public @Nullable UndoneBatch next(RunFacts run, long after) {
        Field<Boolean> touched = DSL.field(DSL.exists(deeds(run)).or(DSL.exists(changes(run))));
        var cards =
                db.select(CARD.ID, touched, DSL.field(reach(run)))
                        .from(CARD)
                        .where(CARD.IMPORT_ID.eq(run.importId()))
                        .and(CARD.REMOVED_AT.isNull())
                        .and(CARD.ID.gt(after))
                        .orderBy(CARD.ID)
                        .limit(BATCH)
                        .forUpdate()
                        .of(CARD)
                        .fetch();
        if (cards.isEmpty()) return null;
        List<Long> gone = new ArrayList<>();
        int outOfReach = 0;
        for (var card : cards) {
            if (!card.value3()) outOfReach++;
            else if (!card.value2()) gone.add(card.value1());
        }
        remove(run, gone.toArray(Long[]::new));
        keys.replace(gone);
        if (!gone.isEmpty()) {
            events.publishEvent(new CustomerEvent.Removed(gone));
            promises.setAside(gone);
        }
        db.update(IMPORT)
                .set(IMPORT.KEPT, IMPORT.KEPT.plus(cards.size() - gone.size()))
                .where(IMPORT.ID.eq(run.importId()))
                .execute();
        return new UndoneBatch(cards.getLast().value1(), outOfReach);
    }

    /**
     * What one made oneself goes if one may still change it, another's only if one may remove it.
     */
    private static Condition reach(RunFacts run) {
        Condition own =
                CARD.CREATED_BY
                        .eq(run.viewer().personId())
                        .and(CustomerReach.visibleTo(run.viewer(), "customer.edit"));
        return CustomerReach.visibleTo(run.viewer(), "customer.remove").or(own);
    }

    /** Whatever anybody does with a customer is on its timeline. */
    private static org.jooq.Select<?> deeds(RunFacts run) {
        return DSL.selectOne()
                .from(TIMELINE)
                .where(TIMELINE.CARD_ID.eq(CARD.ID))
                .and(
                        DSL.condition(
                                "{0} ->> 'import' is distinct from {1}",
                                TIMELINE.DETAIL, DSL.val(String.valueOf(run.importId()))));
    }

    private static org.jooq.Select<?> changes(RunFacts run) {
        return DSL.selectOne()
                .from(CHANGE)
                .where(CHANGE.CARD_ID.eq(CARD.ID))
                .and(CHANGE.CAUSE_ID.isDistinctFrom(run.importId()).or(CHANGE.CAUSE.ne("import")));
    }

    /** As removal by hand does: restorable for its time, but no more known to the next import. */
    private void remove(RunFacts run, Long[] ids) {
        db.update(CARD)
                .set(CARD.REMOVED_AT, run.now())
                .set(CARD.UPDATED_AT, run.now())
                .set(CARD.VERSION, CARD.VERSION.plus(1))
                .where(CARD.ID.eq(DSL.any(ids)))
                .execute();
        db.deleteFrom(FINGERPRINT).where(FINGERPRINT.CARD_ID.eq(DSL.any(ids))).execute();
        JSONB detail = JSONB.jsonb(json.writeValueAsString(TimelineDetail.of(run)));
        db.insertInto(
                        TIMELINE,
                        TIMELINE.CARD_ID,
                        TIMELINE.AT,
                        TIMELINE.KIND,
                        TIMELINE.PERSON_ID,
                        TIMELINE.DETAIL)
                .select(
                        DSL.select(
                                        CARD.ID,
                                        DSL.val(run.now()),
                                        DSL.val("import.undone"),
                                        DSL.val(run.viewer().personId()),
                                        DSL.val(detail))
                                .from(CARD)
                                .where(CARD.ID.eq(DSL.any(ids))))
                .execute();
    }
}

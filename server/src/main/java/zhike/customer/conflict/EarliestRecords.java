package zhike.customer.conflict;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.INFORMATION_FORM;
import static zhike.customer.db.Tables.OWNERSHIP;
import static zhike.customer.db.Tables.TIMELINE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The first that the history knows of somebody and a customer, in any of its files. */
@Component
class EarliestRecords {
    /** What it was: opened, owned, collected or worked. */
    record Earliest(String kind, Instant at) {}

    private final DSLContext db;

    EarliestRecords(DSLContext db) {
        this.db = db;
    }

    /** Null where there is none. Claiming it is no record of having worked with it. */
    @Nullable Earliest of(long person, Collection<Long> cards) {
        var opened =
                db.select(DSL.val("opened").as("kind"), DSL.min(CARD.CREATED_AT).as("first"))
                        .from(CARD)
                        .where(CARD.ID.in(cards))
                        .and(CARD.CREATED_BY.eq(person));
        var owned =
                db.select(DSL.val("owned"), DSL.min(OWNERSHIP.FROM_AT))
                        .from(OWNERSHIP)
                        .where(OWNERSHIP.CARD_ID.in(cards))
                        .and(OWNERSHIP.OWNER_ID.eq(person));
        var collected =
                db.select(DSL.val("collected"), DSL.min(INFORMATION_FORM.COLLECTED_AT))
                        .from(INFORMATION_FORM)
                        .where(INFORMATION_FORM.CARD_ID.in(cards))
                        .and(INFORMATION_FORM.FILLED_BY.eq(person))
                        .and(
                                INFORMATION_FORM.STATE.in(
                                        List.of("approved", "forwarded", "archived")));
        var worked =
                db.select(DSL.val("worked"), DSL.min(TIMELINE.AT))
                        .from(TIMELINE)
                        .where(TIMELINE.CARD_ID.in(cards))
                        .and(TIMELINE.PERSON_ID.eq(person))
                        .and(TIMELINE.KIND.notLike("conflict.%"));
        return opened
                .unionAll(owned)
                .unionAll(collected)
                .unionAll(worked)
                .fetch(
                        row ->
                                row.value2() == null
                                        ? null
                                        : new Earliest(row.value1(), row.value2()))
                .stream()
                .filter(java.util.Objects::nonNull)
                .min(java.util.Comparator.comparing(Earliest::at))
                .orElse(null);
    }
}

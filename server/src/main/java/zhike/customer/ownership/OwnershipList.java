package zhike.customer.ownership;

import static zhike.customer.db.Tables.OWNERSHIP;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.card.CardStore;
import zhike.identity.Named;
import zhike.identity.Names;

import java.time.Instant;
import java.util.List;

/** Whose customer it was, from when to when, newest first. */
@Component
class OwnershipList {
    private static final int MOST = 500;

    /**
     * @param owner null while nobody had it; @param to null for the present spell
     */
    record Spell(
            @Nullable Named owner,
            Named unit,
            Instant from,
            @Nullable Instant to,
            @Nullable String reason,
            @Nullable Named by) {}

    private final DSLContext db;
    private final CardStore cards;

    OwnershipList(DSLContext db, CardStore cards) {
        this.db = db;
        this.cards = cards;
    }

    List<Spell> of(Viewer viewer, long cardId) {
        cards.requireVisible(viewer, "customer.read", cardId);
        return db.select(
                        OWNERSHIP.OWNER_ID,
                        Names.ofPerson(OWNERSHIP.OWNER_ID),
                        OWNERSHIP.UNIT_ID,
                        Names.ofUnit(OWNERSHIP.UNIT_ID),
                        OWNERSHIP.FROM_AT,
                        OWNERSHIP.TO_AT,
                        OWNERSHIP.REASON,
                        OWNERSHIP.BY_PERSON,
                        Names.ofPerson(OWNERSHIP.BY_PERSON))
                .from(OWNERSHIP)
                .where(OWNERSHIP.CARD_ID.eq(cardId))
                .orderBy(OWNERSHIP.FROM_AT.desc(), OWNERSHIP.ID.desc())
                .limit(MOST)
                .fetch(
                        row ->
                                new Spell(
                                        named(row.value1(), row.value2()),
                                        new Named(row.value3(), row.value4()),
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        named(row.value8(), row.value9())));
    }

    private static @Nullable Named named(@Nullable Long id, @Nullable String name) {
        return id == null ? null : new Named(id, String.valueOf(name));
    }
}

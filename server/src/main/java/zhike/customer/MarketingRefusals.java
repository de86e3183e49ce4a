package zhike.customer;

import static zhike.customer.db.Tables.CARD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.messaging.MarketingScreen;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Who does not want to be written to or invited for our own ends; asked before every sending. */
@Component
public class MarketingRefusals implements MarketingScreen {
    /** The field of the card that says so. */
    public static final String FIELD = "no_marketing";

    private final DSLContext db;

    MarketingRefusals(DSLContext db) {
        this.db = db;
    }

    public boolean refuses(long cardId) {
        return db.fetchExists(DSL.selectOne().from(CARD).where(CARD.ID.eq(cardId)).and(said()));
    }

    @Override
    public Set<Long> refusing(Collection<Long> cardIds) {
        return new HashSet<>(
                db.select(CARD.ID)
                        .from(CARD)
                        .where(CARD.ID.eq(DSL.any(cardIds.toArray(Long[]::new))))
                        .and(said())
                        .fetch(CARD.ID));
    }

    /** On a table that points at customers. */
    public static Condition refused(Field<Long> cardId) {
        var card = CARD.as("refusing");
        return DSL.exists(
                DSL.selectOne()
                        .from(card)
                        .where(card.ID.eq(cardId))
                        .and(DSL.condition("{0} @> {1}::jsonb", card.PROFILE, yes())));
    }

    /** On {@code customer.card}. */
    static Condition said() {
        return DSL.condition("{0} @> {1}::jsonb", CARD.PROFILE, yes());
    }

    private static Field<String> yes() {
        return DSL.inline("{\"" + FIELD + "\": true}");
    }
}

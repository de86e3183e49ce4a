package zhike.customer;

import static zhike.customer.db.Tables.TIMELINE;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.identity.Acting;
import zhike.identity.SignedIn;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Puts on the one timeline what any department did with a customer, in the transaction of the deed.
 */
@Component
public class CustomerTimeline {
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final List<TimelineListener> listeners;

    CustomerTimeline(
            DSLContext db, Clock clock, ObjectMapper json, List<TimelineListener> listeners) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.listeners = listeners;
    }

    /**
     * @param kind its words are {@code timeline.<kind>}, filled from the detail
     */
    public void add(long cardId, String kind, Map<String, ?> detail) {
        addAll(List.of(cardId), kind, detail);
    }

    /** The same line for many customers, in one statement. */
    public void addAll(Collection<Long> cardIds, String kind, Map<String, ?> detail) {
        if (cardIds.isEmpty()) return;
        SignedIn who = Acting.now();
        var cards = DSL.unnest(cardIds.toArray(Long[]::new)).as("c", "id");
        db.insertInto(
                        TIMELINE,
                        TIMELINE.CARD_ID,
                        TIMELINE.AT,
                        TIMELINE.KIND,
                        TIMELINE.PERSON_ID,
                        TIMELINE.DETAIL)
                .select(
                        db.select(
                                        DSL.field(DSL.name("c", "id"), Long.class),
                                        DSL.val(clock.instant()),
                                        DSL.val(kind),
                                        DSL.val(who == null ? null : who.personId(), Long.class),
                                        DSL.val(JSONB.jsonb(json.writeValueAsString(detail))))
                                .from(cards))
                .execute();
        listeners.forEach(listener -> listener.added(cardIds, kind, detail));
    }
}

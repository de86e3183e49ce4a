package zhike.customer;

import static zhike.customer.db.Tables.TIMELINE;

import java.time.Clock;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import zhike.identity.Acting;
import zhike.identity.SignedIn;

/** Puts on the one timeline what any department did with a customer, in the transaction of the deed. */
@Component
public class CustomerTimeline {
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;

    CustomerTimeline(DSLContext db, Clock clock, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    /** @param kind its words are {@code timeline.<kind>}, filled from the detail */
    public void add(long cardId, String kind, Map<String, ?> detail) {
        SignedIn who = Acting.now();
        db.insertInto(TIMELINE, TIMELINE.CARD_ID, TIMELINE.AT, TIMELINE.KIND, TIMELINE.PERSON_ID, TIMELINE.DETAIL)
                .values(cardId, clock.instant(), kind, who == null ? null : who.personId(), JSONB.jsonb(json.writeValueAsString(detail)))
                .execute();
    }
}

package zhike.customer.notice;

import static zhike.customer.db.Tables.NOTICE;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import zhike.identity.Acting;
import zhike.identity.SignedIn;

/** Tells persons inside the product, in the transaction of the deed. */
@Component
public class Notices {
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;

    Notices(DSLContext db, Clock clock, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    /** @param kind its words are {@code notice.<kind>}, filled from the detail */
    public void tell(Collection<Long> persons, @Nullable Long cardId, String kind, Map<String, ?> detail) {
        if (persons.isEmpty()) return;
        SignedIn who = Acting.now();
        JSONB kept = JSONB.jsonb(json.writeValueAsString(detail));
        var insert = db.insertInto(NOTICE, NOTICE.PERSON_ID, NOTICE.CARD_ID, NOTICE.KIND, NOTICE.DETAIL, NOTICE.BY_PERSON, NOTICE.AT);
        for (Long person : new LinkedHashSet<>(persons))
            insert = insert.values(person, cardId, kind, kept, who == null ? null : who.personId(), clock.instant());
        insert.execute();
    }
}

package zhike.customer.card;

import static zhike.customer.db.Tables.CHANGE;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import zhike.identity.Acting;
import zhike.identity.SignedIn;

/** Keeps every change of every field: who, when, from, to, and by what. */
@Component
public class ChangeLog {
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;

    ChangeLog(DSLContext db, Clock clock, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    /** @param subject {@code card} or {@code contact:<id>} */
    public void add(long cardId, String cause, @Nullable Long causeId, String subject, Map<String, CardState.Change> changes) {
        if (changes.isEmpty()) return;
        List<Map<String, @Nullable Object>> fields = new ArrayList<>();
        changes.forEach((key, change) -> {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("field", key);
            entry.put("from", change.from());
            entry.put("to", change.to());
            fields.add(entry);
        });
        SignedIn who = Acting.now();
        db.insertInto(CHANGE, CHANGE.CARD_ID, CHANGE.AT, CHANGE.PERSON_ID, CHANGE.CAUSE, CHANGE.CAUSE_ID, CHANGE.SUBJECT, CHANGE.FIELDS)
                .values(cardId, clock.instant(), who == null ? null : who.personId(), cause, causeId, subject, JSONB.jsonb(json.writeValueAsString(fields)))
                .execute();
    }
}

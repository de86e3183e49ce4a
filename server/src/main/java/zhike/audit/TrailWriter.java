package zhike.audit;

import static zhike.audit.db.Tables.ENTRY;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.Map;

/** Writes the line in the transaction of the deed, with who did it and from where. */
@Component
class TrailWriter implements Trail {
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;

    TrailWriter(DSLContext db, Clock clock, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void record(
            String action,
            @Nullable String kind,
            @Nullable Long recordId,
            @Nullable String label,
            Map<String, ?> detail) {
        SignedIn who = Acting.now();
        db.insertInto(ENTRY)
                .set(ENTRY.AT, clock.instant())
                .set(ENTRY.PERSON_ID, who == null ? null : who.personId())
                .set(ENTRY.PERSON_NAME, who == null ? null : who.name())
                .set(ENTRY.ACTION, action)
                .set(ENTRY.KIND, kind)
                .set(ENTRY.RECORD_ID, recordId)
                .set(ENTRY.RECORD_LABEL, label)
                .set(ENTRY.DETAIL, JSONB.jsonb(json.writeValueAsString(detail)))
                .set(ENTRY.ADDRESS, who == null ? null : who.address())
                .set(ENTRY.SESSION_ID, who == null ? null : who.sessionId())
                .execute();
    }
}

package zhike.customer.nightly;

import static zhike.platform.db.Tables.SETTING;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** What of the upkeep is done for which day, so that a night that was cut short goes on where it stood. */
@Component
class NightMark {
    private static final String KEY = "customer.nightly";

    /** @param day ISO date in the company's zone */
    record Done(String day, List<String> steps) {
    }

    private final DSLContext db;
    private final ObjectMapper json;

    NightMark(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    Set<String> done(LocalDate day) {
        JSONB kept = db.select(SETTING.VALUE).from(SETTING).where(SETTING.KEY.eq(KEY)).fetchOne(SETTING.VALUE);
        if (kept == null) return new LinkedHashSet<>();
        Done done = json.readValue(String.valueOf(kept.data()), Done.class);
        return done.day().equals(day.toString()) ? new LinkedHashSet<>(done.steps()) : new LinkedHashSet<>();
    }

    void put(LocalDate day, Set<String> steps) {
        JSONB kept = JSONB.jsonb(json.writeValueAsString(new Done(day.toString(), List.copyOf(steps))));
        db.insertInto(SETTING, SETTING.KEY, SETTING.VALUE).values(KEY, kept).onConflict(SETTING.KEY).doUpdate().set(SETTING.VALUE, kept).execute();
    }
}

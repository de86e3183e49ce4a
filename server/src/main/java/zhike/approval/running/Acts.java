package zhike.approval.running;

import static zhike.approval.db.Tables.ACT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.approval.db.tables.records.RequestRecord;

import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** The trail of a paper, line by line. */
@Component
class Acts {
    /**
     * @param by null for what happens by itself
     * @param forPerson for whom a stand-in acted, or to whom a task went
     */
    record Line(
            String kind,
            @Nullable Integer step,
            @Nullable Long by,
            @Nullable Long forPerson,
            @Nullable String comment,
            Map<String, ?> detail) {
        static Line of(String kind, @Nullable Integer step, @Nullable Long by) {
            return new Line(kind, step, by, null, null, Map.of());
        }

        static Line of(
                String kind, @Nullable Integer step, @Nullable Long by, @Nullable String comment) {
            return new Line(kind, step, by, null, comment, Map.of());
        }
    }

    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;

    Acts(DSLContext db, Clock clock, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Whoever asked for it, now or before it passed to another: none of them decides on it, nor
     * chooses who does.
     */
    Set<Long> askers(RequestRecord request) {
        Set<Long> askers =
                db.select(ACT.BY_PERSON)
                        .from(ACT)
                        .where(ACT.REQUEST_ID.eq(request.getId()))
                        .and(asking())
                        .fetchSet(ACT.BY_PERSON);
        askers.add(request.getRequesterId());
        return askers;
    }

    /** On {@code approval.act}: it was asked for, or once more. */
    static Condition asking() {
        return ACT.KIND.in("asked", "corrected", "corrected.anew");
    }

    void add(long request, Line line) {
        db.insertInto(ACT)
                .set(ACT.REQUEST_ID, request)
                .set(ACT.KIND, line.kind())
                .set(ACT.STEP, line.step())
                .set(ACT.AT, clock.instant())
                .set(ACT.BY_PERSON, line.by())
                .set(ACT.FOR_PERSON, line.forPerson())
                .set(ACT.COMMENT, line.comment())
                .set(ACT.DETAIL, JSONB.jsonb(json.writeValueAsString(line.detail())))
                .execute();
    }
}

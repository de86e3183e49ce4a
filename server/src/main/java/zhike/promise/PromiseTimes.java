package zhike.promise;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.promise.kind.Kinds;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** By when a module's own promises are due, for its own screens; asks for no rights. */
@Component
public class PromiseTimes {
    /**
     * @param state code of a {@link PromiseState}
     */
    public record Time(long id, Instant due, String state) {
        public boolean broken() {
            return state.equals(PromiseState.BROKEN.code());
        }
    }

    private final DSLContext db;
    private final Kinds kinds;

    PromiseTimes(DSLContext db, Kinds kinds) {
        this.db = db;
        this.kinds = kinds;
    }

    /** By id. */
    public Map<Long, Time> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db.select(GIVEN.ID, GIVEN.DUE_AT, GIVEN.STATE)
                        .from(GIVEN)
                        .where(GIVEN.ID.in(ids))
                        .fetchMap(
                                GIVEN.ID,
                                row -> new Time(row.value1(), row.value2(), row.value3()));
    }

    /** Whether promises of this kind are made at all, or the company took it out of use. */
    public boolean inUse(String kind) {
        return kinds.inUse(kind);
    }
}

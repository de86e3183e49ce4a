package zhike.platform.number;

import static zhike.platform.db.Tables.NUMBER_COUNTER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reserves runs of a series for this node, in a short transaction of its own: what is reserved is never given again. */
@Component
class NumberBlocks {
    private final DSLContext db;

    NumberBlocks(DSLContext db) {
        this.db = db;
    }

    /** @return the first of so many numbers */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long reserve(String kind, String series, int count) {
        long last = db.insertInto(NUMBER_COUNTER, NUMBER_COUNTER.KIND, NUMBER_COUNTER.PERIOD, NUMBER_COUNTER.TAKEN)
                .values(kind, series, (long) count)
                .onConflict(NUMBER_COUNTER.KIND, NUMBER_COUNTER.PERIOD).doUpdate()
                .set(NUMBER_COUNTER.TAKEN, NUMBER_COUNTER.TAKEN.plus(count))
                .returningResult(NUMBER_COUNTER.TAKEN).fetchSingle().value1();
        return last - count + 1;
    }
}

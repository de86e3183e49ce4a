package zhike.customer.importing;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Ids ahead of the rows, so that rows that point at each other can be copied together. */
@Component
class Sequences {
    private final DSLContext db;

    Sequences(DSLContext db) {
        this.db = db;
    }

    long[] take(String table, int count) {
        if (count == 0) return new long[0];
        Long[] ids =
                db.fetchSingle(
                                "select array_agg(nextval('customer."
                                        + table
                                        + "_id_seq')) from generate_series(1, ?)",
                                count)
                        .get(0, Long[].class);
        long[] plain = new long[ids.length];
        for (int at = 0; at < plain.length; at++) plain[at] = ids[at];
        return plain;
    }
}

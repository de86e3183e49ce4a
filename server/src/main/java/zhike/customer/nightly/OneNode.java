package zhike.customer.nightly;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Lets one node of all do something; the database itself frees the place when that node dies. */
@Component
class OneNode {
    private static final long NIGHT = 7_243_002;
    private final DSLContext db;

    OneNode(DSLContext db) {
        this.db = db;
    }

    /** Holds one connection meanwhile. @return whether it was this node's turn */
    boolean alone(Runnable work) {
        return db.connectionResult(
                connection -> {
                    DSLContext line = DSL.using(connection, SQLDialect.POSTGRES);
                    if (!line.fetchSingle("select pg_try_advisory_lock(?)", NIGHT)
                            .get(0, Boolean.class)) return false;
                    try {
                        work.run();
                        return true;
                    } finally {
                        line.fetch("select pg_advisory_unlock(?)", NIGHT);
                    }
                });
    }
}

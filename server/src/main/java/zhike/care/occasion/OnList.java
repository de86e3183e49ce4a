package zhike.care.occasion;

import static zhike.care.db.Tables.OWED;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import java.time.LocalDate;

/** What stands on the list of a day: what is sent on it, and what is still to be sent. */
final class OnList {
    private OnList() {}

    static Condition of(LocalDate day) {
        return OWED.WAY
                .eq(DSL.inline("operator"))
                .and(OWED.FROM_ON.eq(day).or(waiting().and(OWED.FROM_ON.lt(day))));
    }

    /** Neither sent nor given up. */
    static Condition waiting() {
        return OWED.WAY
                .eq(DSL.inline("operator"))
                .and(OWED.STATE.eq(DSL.inline("open")))
                .and(OWED.MESSAGE_ID.isNull());
    }
}

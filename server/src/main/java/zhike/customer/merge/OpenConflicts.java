package zhike.customer.merge;

import static zhike.customer.db.Tables.CONFLICT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;

import java.util.List;
import java.util.Map;

/** There is one conflict of ownership about a customer at a time. */
@Component
class OpenConflicts {
    private final DSLContext db;

    OpenConflicts(DSLContext db) {
        this.db = db;
    }

    /**
     * @throws Refusal {@code merge.conflicts} where each of them has one: with one of them its
     *     claims would be lost
     */
    void refuseBoth(long one, long other) {
        List<String> open =
                db.select(CONFLICT.NUMBER)
                        .from(CONFLICT)
                        .where(CONFLICT.CARD_ID.in(one, other))
                        .and(CONFLICT.STATE.eq("open"))
                        .orderBy(CONFLICT.ID)
                        .fetch(CONFLICT.NUMBER);
        if (open.size() > 1)
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "merge.conflicts",
                    Map.of("numbers", String.join(", ", open)));
    }
}

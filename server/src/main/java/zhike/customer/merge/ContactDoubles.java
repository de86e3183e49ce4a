package zhike.customer.merge;

import static zhike.customer.db.Tables.CONTACT;
import static zhike.customer.db.Tables.POINT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Contact persons that both files have, by name or by number: told, not merged, for two may share a
 * name.
 */
@Component
class ContactDoubles {
    private static final int MOST = 50;
    private final DSLContext db;

    ContactDoubles(DSLContext db) {
        this.db = db;
    }

    /** The names, as the survivor has them. */
    List<String> of(long survivorId, long mergedId) {
        var one = CONTACT.as("one");
        var other = CONTACT.as("other");
        var number = POINT.as("number");
        var same = POINT.as("same");
        var reached =
                DSL.exists(
                        DSL.selectOne()
                                .from(number)
                                .join(same)
                                .on(same.NORM.eq(number.NORM))
                                .where(number.CONTACT_ID.eq(one.ID))
                                .and(same.CONTACT_ID.eq(other.ID)));
        return db.selectDistinct(one.NAME)
                .from(one)
                .join(other)
                .on(other.CARD_ID.eq(mergedId))
                .where(one.CARD_ID.eq(survivorId))
                .and(one.NAME.eq(other.NAME).or(reached))
                .orderBy(one.NAME)
                .limit(MOST)
                .fetch(one.NAME);
    }
}

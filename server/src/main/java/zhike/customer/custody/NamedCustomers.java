package zhike.customer.card;

import static zhike.customer.db.Tables.CARD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;

import java.util.List;

/**
 * A customer out of somebody's reach, named by them: by the whole number, or by the whole name as
 * far as names are open to them. They learn that there is such a customer and nothing else.
 */
@Component
public class NamedCustomers {
    private final DSLContext db;

    NamedCustomers(DSLContext db) {
        this.db = db;
    }

    /**
     * @param field to which a refusal points
     * @throws Refusal unknown, or a name that several have
     */
    public long find(Viewer viewer, String field, String named) {
        String text = named.strip();
        Long byNumber =
                db.select(CARD.ID)
                        .from(CARD)
                        .where(CARD.NUMBER.eq(text))
                        .and(CARD.REMOVED_AT.isNull())
                        .fetchOne(CARD.ID);
        if (byNumber != null) return byNumber;
        if (!viewer.rule("customer", "name").shows())
            throw Refusal.invalid(field, "customer.named.unknown");
        List<Long> byName =
                db.select(CARD.ID)
                        .from(CARD)
                        .where(same(text))
                        .and(CARD.REMOVED_AT.isNull())
                        .orderBy(CARD.ID)
                        .limit(2)
                        .fetch(CARD.ID);
        if (byName.isEmpty()) throw Refusal.invalid(field, "customer.named.unknown");
        if (byName.size() > 1) throw Refusal.invalid(field, "customer.named.several");
        return byName.getFirst();
    }

    /** By the key, which has an index; the very name is asked of what that finds. */
    private static Condition same(String name) {
        return CARD.NAME_KEY
                .collate("C")
                .in(NameForms.key("enterprise", name), NameForms.key("person", name))
                .and(CARD.NAME.eq(name));
    }
}

package zhike.customer.custody;

import static zhike.customer.db.Tables.CARD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.card.CardStore;
import zhike.customer.card.NameForms;
import zhike.platform.error.Refusal;

import java.util.List;

/**
 * A customer out of somebody's reach, named by them: by the whole number, or by the whole name as
 * far as names are open to them. They learn that there is such a customer and nothing else, and
 * that only so often an hour, or they would learn a whole list.
 */
@Component
public class NamedCustomers {
    private final DSLContext db;
    private final CardStore cards;
    private final Probing probing;

    NamedCustomers(DSLContext db, CardStore cards, Probing probing) {
        this.db = db;
        this.cards = cards;
        this.probing = probing;
    }

    /**
     * @param field to which a refusal points
     * @throws Refusal unknown, a name that several have, or {@code customer.probe.too-many}
     */
    public long find(Viewer viewer, String field, String named) {
        String text = named.strip();
        List<Long> found = meant(viewer, text);
        boolean seen =
                found.size() == 1 && cards.reaches(viewer, "customer.read", found.getFirst());
        if (!seen) probing.note(viewer, List.of(new Probing.Value("named", text)));
        if (found.isEmpty()) throw Refusal.invalid(field, "customer.named.unknown");
        if (found.size() > 1) throw Refusal.invalid(field, "customer.named.several");
        return found.getFirst();
    }

    private List<Long> meant(Viewer viewer, String text) {
        List<Long> byNumber = ids(CARD.NUMBER.eq(text));
        if (!byNumber.isEmpty() || !viewer.rule("customer", "name").shows()) return byNumber;
        return ids(same(text));
    }

    private List<Long> ids(Condition which) {
        return db.select(CARD.ID)
                .from(CARD)
                .where(which)
                .and(CARD.REMOVED_AT.isNull())
                .orderBy(CARD.ID)
                .limit(2)
                .fetch(CARD.ID);
    }

    /** By the key, which has an index; the very name is asked of what that finds. */
    private static Condition same(String name) {
        return CARD.NAME_KEY
                .collate("C")
                .in(NameForms.key("enterprise", name), NameForms.key("person", name))
                .and(CARD.NAME.eq(name));
    }
}

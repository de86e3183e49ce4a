package zhike.customer;

import static zhike.customer.db.Tables.CONTACT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.card.ContactRules;

import java.util.List;

/** The people of a customer, for the modules above: to write to, to meet, to invite. */
@Component
public class CustomerContacts {
    /**
     * @param email null where there is none, or where it is closed to the viewer
     */
    public record Contact(
            long id, long cardId, String name, @Nullable String title, @Nullable String email) {}

    private final DSLContext db;

    CustomerContacts(DSLContext db) {
        this.db = db;
    }

    /** One of a customer within reach, who is still there. */
    public @Nullable Contact find(Viewer viewer, long cardId, long contactId) {
        return all(viewer, cardId, CONTACT.ID.eq(contactId)).stream().findFirst().orElse(null);
    }

    /** Those who are still there, the primary one first. */
    public List<Contact> of(Viewer viewer, long cardId) {
        return all(viewer, cardId, DSL.trueCondition());
    }

    private List<Contact> all(Viewer viewer, long cardId, Condition which) {
        boolean named = open(viewer, "name");
        boolean mailed = open(viewer, "email");
        return db.select(CONTACT.ID, CONTACT.CARD_ID, CONTACT.NAME, CONTACT.TITLE, CONTACT.EMAIL)
                .from(CONTACT)
                .where(CONTACT.CARD_ID.eq(cardId))
                .and(which)
                .and(CONTACT.LEFT_ON.isNull())
                .and(CustomerReach.visibleTo(viewer, "customer.read", CONTACT.CARD_ID))
                .orderBy(CONTACT.IS_PRIMARY.desc(), CONTACT.ID)
                .fetch(
                        row ->
                                new Contact(
                                        row.value1(),
                                        row.value2(),
                                        named ? row.value3() : "",
                                        row.value4(),
                                        mailed ? row.value5() : null));
    }

    private static boolean open(Viewer viewer, String field) {
        return ContactRules.of(viewer, field) == FieldRule.OPEN;
    }
}

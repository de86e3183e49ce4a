package zhike.customer.field;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CONTACT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Whether values of a field are kept anywhere. */
@Component
class FieldValues {
    private final DSLContext db;

    FieldValues(DSLContext db) {
        this.db = db;
    }

    /** Removed customers count: they may come back. */
    boolean exist(String subject, String key) {
        return subject.equals("card")
                ? db.fetchExists(CARD, has(CARD.PROFILE, key))
                : db.fetchExists(CONTACT, has(CONTACT.PROFILE, key));
    }

    /**
     * @param code an item of a pick list
     */
    boolean exist(String subject, String key, String code) {
        Field<JSONB> profile = subject.equals("card") ? CARD.PROFILE : CONTACT.PROFILE;
        // a choice is kept as text, choices as a list of texts
        Condition kept =
                DSL.condition(
                        "jsonb_exists({0} -> {1}, {2})", profile, DSL.val(key), DSL.val(code));
        return db.fetchExists(subject.equals("card") ? CARD : CONTACT, has(profile, key).and(kept));
    }

    private static Condition has(Field<JSONB> profile, String key) {
        return DSL.condition("jsonb_exists({0}, {1})", profile, DSL.val(key));
    }
}

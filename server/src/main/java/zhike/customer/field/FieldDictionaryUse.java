package zhike.customer.field;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CONTACT;
import static zhike.customer.db.Tables.FIELD;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.platform.dictionary.DictionaryUse;

/** Tells dictionaries which of their items stand in customer files. */
@Component
class FieldDictionaryUse implements DictionaryUse {
    private final DSLContext db;
    private final FieldValues values;

    FieldDictionaryUse(DSLContext db, FieldValues values) {
        this.db = db;
        this.values = values;
    }

    @Override
    public boolean uses(String dictionary, String item) {
        if (dictionary.equals("stage") && db.fetchExists(CARD, CARD.STAGE.eq(item))) return true;
        if (dictionary.equals("decision_role")
                && db.fetchExists(CONTACT, CONTACT.DECISION_ROLE.eq(item))) return true;
        for (CardField field : CardColumns.ALL)
            if (dictionary.equals(field.dictionary())
                    && db.fetchExists(
                            CARD, DSL.condition("{0} = {1}", field.column(), DSL.val(item))))
                return true;
        return db
                .select(FIELD.SUBJECT, FIELD.KEY)
                .from(FIELD)
                .where(FIELD.DICTIONARY.eq(dictionary))
                .fetch()
                .stream()
                .anyMatch(field -> values.exist(field.value1(), field.value2(), item));
    }
}

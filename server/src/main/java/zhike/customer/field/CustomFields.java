package zhike.customer.field;

import static zhike.customer.db.Tables.FIELD;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.customer.db.tables.records.FieldRecord;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Adds fields to the file and changes them; a field that is not wanted any more is deactivated and
 * keeps its values.
 */
@Component
class CustomFields {
    private static final int MOST = 400;
    private final DSLContext db;
    private final FieldKeys keys;
    private final FieldValues values;
    private final Dictionaries dictionaries;
    private final Broadcast broadcast;
    private final Trail trail;

    CustomFields(
            DSLContext db,
            FieldKeys keys,
            FieldValues values,
            Dictionaries dictionaries,
            Broadcast broadcast,
            Trail trail) {
        this.db = db;
        this.keys = keys;
        this.values = values;
        this.dictionaries = dictionaries;
        this.broadcast = broadcast;
        this.trail = trail;
    }

    List<FieldShown> all() {
        return db.selectFrom(FIELD)
                .orderBy(FIELD.SUBJECT, FIELD.POSITION, FIELD.KEY)
                .fetch(FieldShown::of);
    }

    FieldShown one(String key) {
        return FieldShown.of(find(key));
    }

    @Transactional
    public String add(FieldForm form) {
        check(form);
        if (db.fetchCount(FIELD) >= MOST)
            throw Refusal.invalid("key", "field.too-many", Map.of("most", MOST));
        String key = form.key() == null ? keys.of(form.labelZh()) : form.key();
        if (keys.taken(key)) throw Refusal.invalid("key", "field.key.taken", Map.of("key", key));
        FieldRecord row = db.newRecord(FIELD);
        row.setKey(key);
        row.setSubject(form.subject());
        row.setBuiltIn(false);
        row.setAppliesTo("both");
        row.setSection("custom");
        row.setPosition(1_000);
        fill(row, form);
        row.insert();
        told("field.added", row);
        return key;
    }

    /**
     * @throws Refusal when the type of a field would change that ships or holds values
     */
    @Transactional
    public void change(String key, FieldForm form) {
        check(form);
        FieldRecord row = find(key);
        if (!row.getSubject().equals(form.subject()))
            throw Refusal.invalid("subject", "field.subject.fixed");
        boolean other =
                !row.getType().equals(form.type())
                        || !Objects.equals(row.getDictionary(), form.dictionary());
        if (other && (row.getBuiltIn() || values.exist(row.getSubject(), key)))
            throw Refusal.invalid("type", "field.type.fixed");
        fill(row, form);
        row.update();
        told("field.changed", row);
    }

    private FieldRecord find(String key) {
        FieldRecord row = db.selectFrom(FIELD).where(FIELD.KEY.eq(key)).forUpdate().fetchOne();
        if (row == null) throw Refusal.missing("field");
        return row;
    }

    private void check(FieldForm form) {
        if (!form.picks() && form.dictionary() != null)
            throw Refusal.invalid("dictionary", "field.dictionary.needless");
        if (form.picks()
                && (form.dictionary() == null || dictionaries.find(form.dictionary()) == null))
            throw Refusal.invalid("dictionary", "field.dictionary.unknown");
    }

    /** What is not sent stays. */
    private static void fill(FieldRecord row, FieldForm form) {
        row.setType(form.type());
        row.setDictionary(form.dictionary());
        row.setLabelZh(form.labelZh().strip());
        row.setLabelEn(form.labelEn().strip());
        row.setRequired(form.required());
        row.setSensitive(form.sensitive());
        if (form.appliesTo() != null) row.setAppliesTo(form.appliesTo());
        if (form.section() != null) row.setSection(form.section());
        if (form.position() != null) row.setPosition(form.position());
        if (form.active() != null) row.setActive(form.active());
    }

    private void told(String action, FieldRecord row) {
        broadcast.tell(CardFields.CHANGED, row.getKey());
        trail.record(action, "field", null, row.getLabelZh(), Map.of("field", FieldShown.of(row)));
    }
}

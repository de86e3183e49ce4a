package zhike.customer.tag;

import static zhike.customer.db.Tables.CARD_TAG;
import static zhike.customer.db.Tables.TAG;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.List;
import java.util.Map;

/** The company's tags. */
@Component
public class Tags {
    /**
     * @param uses on how many customers it is; only for who keeps the tags
     */
    public record Tag(long id, String name, String color, @Nullable Integer uses) {}

    private static final int MOST = 500;
    private final DSLContext db;
    private final Trail trail;

    Tags(DSLContext db, Trail trail) {
        this.db = db;
        this.trail = trail;
    }

    List<Tag> all(Viewer viewer) {
        Field<Integer> uses =
                viewer.may("tag.manage")
                        ? DSL.field(
                                DSL.selectCount().from(CARD_TAG).where(CARD_TAG.TAG_ID.eq(TAG.ID)))
                        : DSL.inline((Integer) null);
        return db.select(TAG.ID, TAG.NAME, TAG.COLOR, uses)
                .from(TAG)
                .orderBy(TAG.NAME.collate("C"))
                .fetch(row -> new Tag(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    @Transactional
    Tag add(TagForm form) {
        String name = form.name().strip();
        if (db.fetchCount(TAG) >= MOST)
            throw new Refusal(Refusal.Kind.INVALID, "tag.too-many", Map.of("most", MOST));
        refuseTaken(name, DSL.noCondition());
        long id =
                db.insertInto(TAG, TAG.NAME, TAG.COLOR)
                        .values(name, form.shade())
                        .returningResult(TAG.ID)
                        .fetchSingle()
                        .value1();
        trail.record("tag.added", "tag", id, name);
        return new Tag(id, name, form.shade(), 0);
    }

    @Transactional
    void change(long id, TagForm form) {
        String before = nameOf(id);
        String name = form.name().strip();
        refuseTaken(name, TAG.ID.ne(id));
        db.update(TAG)
                .set(TAG.NAME, name)
                .set(TAG.COLOR, form.shade())
                .where(TAG.ID.eq(id))
                .execute();
        trail.record(
                "tag.changed",
                "tag",
                id,
                name,
                Map.of("from", before, "to", name, "color", form.shade()));
    }

    /**
     * A tag in use is taken off its customers first (in bulk, with history): what they had must
     * stay readable.
     */
    @Transactional
    void remove(long id) {
        String name = nameOf(id);
        int uses = db.fetchCount(CARD_TAG, CARD_TAG.TAG_ID.eq(id));
        if (uses > 0) throw new Refusal(Refusal.Kind.CONFLICT, "tag.in-use", Map.of("uses", uses));
        db.deleteFrom(TAG).where(TAG.ID.eq(id)).execute();
        trail.record("tag.removed", "tag", id, name);
    }

    /**
     * @throws Refusal {@code tag.missing} naming the field
     */
    public Map<Long, String> names(List<Long> ids) {
        Map<Long, String> names =
                db.select(TAG.ID, TAG.NAME)
                        .from(TAG)
                        .where(TAG.ID.in(ids))
                        .fetchMap(TAG.ID, TAG.NAME);
        if (!names.keySet().containsAll(ids)) throw Refusal.invalid("tagIds", "tag.missing");
        return names;
    }

    private String nameOf(long id) {
        String name =
                db.select(TAG.NAME).from(TAG).where(TAG.ID.eq(id)).forUpdate().fetchOne(TAG.NAME);
        if (name == null) throw Refusal.missing("tag");
        return name;
    }

    private void refuseTaken(String name, Condition others) {
        if (db.fetchExists(TAG, DSL.lower(TAG.NAME).eq(DSL.lower(DSL.val(name))).and(others)))
            throw Refusal.invalid("name", "tag.taken");
    }
}

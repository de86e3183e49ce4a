package zhike.identity.post;

import static zhike.identity.db.Tables.HOLDING;
import static zhike.identity.db.Tables.POST;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.identity.StaffRights;
import zhike.identity.db.tables.records.PostRecord;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

/** Makes, changes and removes posts; one that was ever held stays. */
@Component
class PostKeeping {
    private final DSLContext db;
    private final StaffRights rights;
    private final Trail trail;

    PostKeeping(DSLContext db, StaffRights rights, Trail trail) {
        this.db = db;
        this.rights = rights;
        this.trail = trail;
    }

    @Transactional
    public long create(PostEndpoint.Input input) {
        check(input, null);
        long id =
                db.insertInto(POST, POST.UNIT_ID, POST.TITLE, POST.HEADS_UNIT)
                        .values(input.unitId(), input.title().strip(), input.heads())
                        .returningResult(POST.ID)
                        .fetchSingle()
                        .value1();
        trail.record("post.created", "post", id, input.title().strip());
        return id;
    }

    @Transactional
    public void change(long id, PostEndpoint.Input input) {
        existing(id);
        check(input, id);
        db.update(POST)
                .set(POST.UNIT_ID, input.unitId())
                .set(POST.TITLE, input.title().strip())
                .set(POST.HEADS_UNIT, input.heads())
                .where(POST.ID.eq(id))
                .execute();
        trail.record("post.changed", "post", id, input.title().strip());
    }

    @Transactional
    public void remove(long id) {
        PostRecord post = existing(id);
        if (db.fetchExists(HOLDING, HOLDING.POST_ID.eq(id))) throw Refusal.conflict("post.held");
        db.deleteFrom(POST).where(POST.ID.eq(id)).execute();
        trail.record("post.removed", "post", id, post.getTitle());
    }

    PostRecord existing(long id) {
        PostRecord post = db.selectFrom(POST).where(POST.ID.eq(id)).forUpdate().fetchOne();
        if (post == null || !covered(post.getUnitId())) throw Refusal.missing("post");
        return post;
    }

    private void check(PostEndpoint.Input input, @Nullable Long own) {
        if (!covered(input.unitId())) throw Refusal.invalid("unitId", "person.unit.missing");
        if (db.fetchExists(
                POST,
                POST.UNIT_ID
                        .eq(input.unitId())
                        .and(POST.TITLE.eq(input.title().strip()))
                        .and(own == null ? DSL.noCondition() : POST.ID.ne(own))))
            throw Refusal.invalid("title", "post.double");
    }

    private boolean covered(long unitId) {
        Long branch =
                db.select(UNIT.BRANCH_ID)
                        .from(UNIT)
                        .where(UNIT.ID.eq(unitId))
                        .fetchOne(UNIT.BRANCH_ID);
        return branch != null && rights.covers("people.manage", unitId, branch);
    }
}

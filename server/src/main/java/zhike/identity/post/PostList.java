package zhike.identity.post;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import static zhike.identity.db.Tables.HOLDING;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.POST;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.identity.Named;
import zhike.platform.error.Refusal;

import java.util.List;

/** Reads posts, unit by unit. */
@Component
class PostList {
    private final DSLContext db;

    PostList(DSLContext db) {
        this.db = db;
    }

    PostShown one(long id) {
        return read(POST.ID.eq(id)).stream().findFirst().orElseThrow(() -> Refusal.missing("post"));
    }

    List<PostShown> read(Condition which) {
        var holders =
                multiset(
                                select(
                                                HOLDING.ID,
                                                PERSON.ID,
                                                PERSON.NAME,
                                                HOLDING.MAIN,
                                                HOLDING.FROM_ON,
                                                HOLDING.TO_ON)
                                        .from(HOLDING)
                                        .join(PERSON)
                                        .on(PERSON.ID.eq(HOLDING.PERSON_ID))
                                        .where(HOLDING.POST_ID.eq(POST.ID))
                                        .orderBy(HOLDING.FROM_ON.desc(), HOLDING.ID.desc())
                                        .limit(50))
                        .convertFrom(
                                rows ->
                                        rows.map(
                                                row ->
                                                        new PostShown.Holder(
                                                                row.value1(),
                                                                new Named(
                                                                        row.value2(), row.value3()),
                                                                row.value4(),
                                                                row.value5(),
                                                                row.value6())));
        return db.select(POST.ID, UNIT.ID, UNIT.NAME, POST.TITLE, POST.HEADS_UNIT, holders)
                .from(POST)
                .join(UNIT)
                .on(UNIT.ID.eq(POST.UNIT_ID))
                .where(which)
                .orderBy(UNIT.PATH, POST.HEADS_UNIT.desc(), POST.TITLE)
                .fetch(
                        row ->
                                new PostShown(
                                        row.value1(),
                                        new Named(row.value2(), row.value3()),
                                        row.value4(),
                                        row.value5(),
                                        row.value6()));
    }
}

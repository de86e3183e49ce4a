package zhike.identity.post;

import static zhike.identity.db.Tables.HOLDING;
import static zhike.identity.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.identity.PeopleChanged;
import zhike.identity.StaffRights;
import zhike.identity.db.tables.records.HoldingRecord;
import zhike.identity.db.tables.records.PostRecord;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.LocalDate;
import java.util.Map;

/** Begins and ends the holding of posts; a person has one main post at a time. */
@Component
class Holdings {
    private final DSLContext db;
    private final StaffRights rights;
    private final PostKeeping posts;
    private final Broadcast broadcast;
    private final Trail trail;

    Holdings(
            DSLContext db,
            StaffRights rights,
            PostKeeping posts,
            Broadcast broadcast,
            Trail trail) {
        this.db = db;
        this.rights = rights;
        this.posts = posts;
        this.broadcast = broadcast;
        this.trail = trail;
    }

    @Transactional
    public long begin(long personId, long postId, boolean main, LocalDate from) {
        String name = reached(personId);
        PostRecord post = posts.existing(postId);
        var now = HOLDING.PERSON_ID.eq(personId).and(HOLDING.TO_ON.isNull());
        if (db.fetchExists(HOLDING, now.and(HOLDING.POST_ID.eq(postId))))
            throw Refusal.invalid("postId", "holding.double");
        if (main) db.update(HOLDING).set(HOLDING.MAIN, false).where(now).execute();
        long id =
                db.insertInto(
                                HOLDING,
                                HOLDING.POST_ID,
                                HOLDING.PERSON_ID,
                                HOLDING.MAIN,
                                HOLDING.FROM_ON)
                        .values(postId, personId, main, from)
                        .returningResult(HOLDING.ID)
                        .fetchSingle()
                        .value1();
        broadcast.tell(PeopleChanged.TOPIC, personId);
        trail.record(
                "holding.begun",
                "person",
                personId,
                name,
                Map.of("post", post.getTitle(), "from", from));
        return id;
    }

    @Transactional
    public void end(long id, LocalDate to) {
        HoldingRecord holding =
                db.selectFrom(HOLDING).where(HOLDING.ID.eq(id)).forUpdate().fetchOne();
        if (holding == null) throw Refusal.missing("holding");
        String name = reached(holding.getPersonId());
        if (to.isBefore(holding.getFromOn())) throw Refusal.invalid("to", "holding.before-begin");
        holding.setToOn(to);
        holding.update();
        broadcast.tell(PeopleChanged.TOPIC, holding.getPersonId());
        trail.record("holding.ended", "person", holding.getPersonId(), name, Map.of("to", to));
    }

    private String reached(long personId) {
        String name =
                db.select(PERSON.NAME)
                        .from(PERSON)
                        .where(PERSON.ID.eq(personId))
                        .and(PERSON.STATE.ne("left"))
                        .and(rights.reached("people.manage"))
                        .fetchOne(PERSON.NAME);
        if (name == null) throw Refusal.missing("person");
        return name;
    }
}

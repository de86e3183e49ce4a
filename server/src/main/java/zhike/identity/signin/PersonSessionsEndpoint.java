package zhike.identity.signin;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.SESSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.identity.SignedIn;
import zhike.identity.StaffRights;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.platform.web.Needs;

import java.util.List;

/** Another person's sessions, for the security administrator. */
@RestController
class PersonSessionsEndpoint {
    private static final String RIGHT = "session.manage";
    private final DSLContext db;
    private final SessionEndpoint own;
    private final Sessions sessions;
    private final StaffRights rights;
    private final Trail trail;

    PersonSessionsEndpoint(
            DSLContext db,
            SessionEndpoint own,
            Sessions sessions,
            StaffRights rights,
            Trail trail) {
        this.db = db;
        this.own = own;
        this.sessions = sessions;
        this.rights = rights;
        this.trail = trail;
    }

    @GetMapping("/api/people/{id}/sessions")
    @Needs(RIGHT)
    List<SessionEndpoint.Shown> of(@PathVariable long id, SignedIn who) {
        trail.record("session.read", "person", id, name(id));
        return own.open(id, who.sessionId());
    }

    @DeleteMapping("/api/people/{id}/sessions")
    @Needs(RIGHT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void endAll(@PathVariable long id, SignedIn who) {
        end(id, SESSION.PERSON_ID.eq(id), who);
    }

    @DeleteMapping("/api/people/{id}/sessions/{session}")
    @Needs(RIGHT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void endOne(@PathVariable long id, @PathVariable long session, SignedIn who) {
        if (end(id, SESSION.PERSON_ID.eq(id).and(SESSION.ID.eq(session)), who) == 0)
            throw Refusal.missing("session");
    }

    private int end(long id, Condition which, SignedIn who) {
        String name = name(id);
        int ended = sessions.end(which, who.personId());
        trail.record("session.ended", "person", id, name);
        return ended;
    }

    private String name(long id) {
        String name =
                db.select(PERSON.NAME)
                        .from(PERSON)
                        .where(PERSON.ID.eq(id))
                        .and(rights.reached(RIGHT))
                        .fetchOne(PERSON.NAME);
        if (name == null) throw Refusal.missing("person");
        return name;
    }
}

package zhike.identity.signin;

import static zhike.identity.db.Tables.CREDENTIAL;
import static zhike.identity.db.Tables.SESSION;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.identity.SignedIn;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.platform.web.OpenToStrangers;
import zhike.platform.web.SignedInOnly;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Signing in and out, and one's own sessions. */
@RestController
class SessionEndpoint {
    record Attempt(
            @NotBlank @Size(max = 100) String login, @NotBlank @Size(max = 200) String password) {}

    record Shown(
            long id,
            Instant createdAt,
            Instant seenAt,
            String address,
            String agent,
            boolean current) {}

    private final SigningIn signingIn;
    private final SignInLimit limit;
    private final SignInTurns turns;
    private final SessionBeginning beginning;
    private final Sessions sessions;
    private final DSLContext db;
    private final Clock clock;
    private final Trail trail;

    SessionEndpoint(
            SigningIn signingIn,
            SignInLimit limit,
            SignInTurns turns,
            SessionBeginning beginning,
            Sessions sessions,
            DSLContext db,
            Clock clock,
            Trail trail) {
        this.clock = clock;
        this.beginning = beginning;
        this.signingIn = signingIn;
        this.limit = limit;
        this.turns = turns;
        this.sessions = sessions;
        this.db = db;
        this.trail = trail;
    }

    @PostMapping("/api/session")
    @OpenToStrangers(
            because = "signing in comes before being somebody; limited by address and login")
    ResponseEntity<Map<String, Object>> signIn(
            @Valid @RequestBody Attempt attempt, HttpServletRequest request) {
        limit.take(request.getRemoteAddr());
        long personId =
                turns.check(
                        () ->
                                signingIn.check(
                                        attempt.login(),
                                        attempt.password(),
                                        request.getRemoteAddr()));
        String agent = String.valueOf(request.getHeader(HttpHeaders.USER_AGENT));
        String token =
                beginning.begin(
                        personId,
                        attempt.login().strip(),
                        request.getRemoteAddr(),
                        agent.length() > 300 ? agent.substring(0, 300) : agent);
        boolean mustChange =
                Boolean.TRUE.equals(
                        db.select(CREDENTIAL.MUST_CHANGE)
                                .from(CREDENTIAL)
                                .where(CREDENTIAL.PERSON_ID.eq(personId))
                                .fetchOne(CREDENTIAL.MUST_CHANGE));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookie(token, request, Sessions.LONGEST.toSeconds()))
                .body(Map.of("personId", personId, "mustChangePassword", mustChange));
    }

    @DeleteMapping("/api/session")
    @SignedInOnly(because = "ends only the caller's own session")
    @Transactional
    public ResponseEntity<Void> signOut(SignedIn who, HttpServletRequest request) {
        if (who.sessionId() != null) sessions.end(SESSION.ID.eq(who.sessionId()), who.personId());
        trail.record("session.ended", "person", who.personId(), who.name());
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", request, 0))
                .build();
    }

    @GetMapping("/api/sessions")
    @SignedInOnly(because = "lists only the caller's own sessions")
    List<Shown> mine(SignedIn who) {
        return open(who.personId(), who.sessionId());
    }

    List<Shown> open(long personId, @Nullable Long current) {
        return db.select(
                        SESSION.ID,
                        SESSION.CREATED_AT,
                        SESSION.SEEN_AT,
                        SESSION.ADDRESS,
                        SESSION.AGENT)
                .from(SESSION)
                .where(SESSION.PERSON_ID.eq(personId))
                .and(SESSION.ENDED_AT.isNull())
                .and(SESSION.EXPIRES_AT.gt(clock.instant()))
                .orderBy(SESSION.ID.desc())
                .limit(100)
                .fetch(
                        row ->
                                new Shown(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value1().equals(current)));
    }

    @DeleteMapping("/api/sessions/{id}")
    @SignedInOnly(because = "ends only the caller's own sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void end(@PathVariable long id, SignedIn who) {
        int ended =
                sessions.end(
                        SESSION.ID.eq(id).and(SESSION.PERSON_ID.eq(who.personId())),
                        who.personId());
        if (ended == 0) throw Refusal.missing("session");
        trail.record("session.ended", "person", who.personId(), who.name());
    }

    private static String cookie(String token, HttpServletRequest request, long seconds) {
        return ResponseCookie.from(SessionGate.COOKIE, token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(seconds)
                .build()
                .toString();
    }
}

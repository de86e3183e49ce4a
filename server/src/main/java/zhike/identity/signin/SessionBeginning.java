package zhike.identity.signin;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.trail.Trail;

import java.util.Objects;

/** Begins a session together with its line in the trail. */
@Component
class SessionBeginning {
    private final Sessions sessions;
    private final Trail trail;

    SessionBeginning(Sessions sessions, Trail trail) {
        this.sessions = sessions;
        this.trail = trail;
    }

    /**
     * The line is the first deed of the session, not of the stranger who asked for it. @return the
     * token
     */
    @Transactional
    public String begin(long personId, String login, String address, String agent) {
        String token = sessions.begin(personId, address, agent);
        // remembered before the commit: were it undone, nobody would ever have been told the token
        SignedIn who = Objects.requireNonNull(sessions.find(token), "ended while it began");
        Acting.run(who, () -> trail.record("session.begun", "person", personId, login));
        return token;
    }
}

package zhike.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.testing.Caller;
import zhike.testing.StaffTest;

import java.util.concurrent.atomic.AtomicInteger;

/** How long a refusal takes must not tell whether there is such a login. */
class EqualWorkTest extends StaffTest {
    @Autowired private StrangeLogins strangers;
    @Autowired private WrongPasswords wrong;
    @Autowired private Trail trail;
    @Autowired private TransactionTemplate transaction;

    @Test
    void everyRefusalTakesOneHashWhetherUnknownLockedOrSuspended() {
        Caller known = with("sales");
        Caller suspended = with("sales");
        admin().post("/api/people/" + suspended.personId + "/suspension").is(204);
        String unknown = unique("nobody");
        // the sixth and seventh meet a lock
        for (int attempt = 1; attempt <= 7; attempt++)
            for (String login : new String[] {known.login, suspended.login, unknown})
                assertThat(hashesFor(login)).as(login + " " + attempt).isOne();
    }

    private int hashesFor(String login) {
        AtomicInteger counted = new AtomicInteger();
        PasswordHash counting =
                new PasswordHash(1) {
                    @Override
                    public boolean matches(String password, String hash) {
                        counted.incrementAndGet();
                        return false;
                    }
                };
        var signingIn = new SigningIn(db, clock, counting, strangers, wrong, trail);
        transaction.executeWithoutResult(
                status ->
                        assertThatThrownBy(() -> signingIn.check(login, "wrong", ""))
                                .isInstanceOf(Refusal.class));
        return counted.get();
    }
}

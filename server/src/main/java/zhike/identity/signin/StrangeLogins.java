package zhike.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;

/**
 * Counts failures of logins that do not exist; bounded, in memory: there is nothing to protect,
 * only to hide.
 */
@Component
class StrangeLogins {
    private record Tries(int failures, Instant lockedUntil) {}

    private final Cache<String, Tries> tries =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(WrongPasswords.LOCKED_FOR)
                    .build();
    private final Clock clock;

    StrangeLogins(Clock clock) {
        this.clock = clock;
    }

    int failed(String login) {
        return tries.asMap()
                .compute(
                        login,
                        (key, before) -> {
                            int failures =
                                    before == null || before.failures() >= WrongPasswords.ALLOWED
                                            ? 1
                                            : before.failures() + 1;
                            boolean lock = failures >= WrongPasswords.ALLOWED;
                            return new Tries(
                                    failures,
                                    lock
                                            ? clock.instant().plus(WrongPasswords.LOCKED_FOR)
                                            : Instant.MIN);
                        })
                .failures();
    }

    @Nullable Instant lockedUntil(String login) {
        Tries found = tries.getIfPresent(login);
        return found == null ? null : found.lockedUntil();
    }
}

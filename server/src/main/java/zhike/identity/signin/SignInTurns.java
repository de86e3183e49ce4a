package zhike.identity.signin;

import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Deriving a key from a password is slow on purpose: strangers get half of the processors for it at
 * most, and who works keeps the rest.
 */
@Component
class SignInTurns {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /**
     * @throws Refusal session.too-many when too many wait already
     */
    long check(LongSupplier password) {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                throw new Refusal(Kind.TOO_MANY, "session.too-many", Map.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Kind.TOO_MANY, "session.too-many", Map.of());
        }
        try {
            return password.getAsLong();
        } finally {
            turns.release();
        }
    }
}

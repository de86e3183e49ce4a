package zhike.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * At most so many sign-in attempts a minute from one address (60 unless {@code
 * zhike.sign-in.per-minute} says otherwise).
 */
@Component
class SignInLimit {
    private final Cache<String, AtomicInteger> attempts =
            Caffeine.newBuilder()
                    .maximumSize(100_000)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .build();
    private final int perMinute;

    SignInLimit(@Value("${zhike.sign-in.per-minute:60}") int perMinute) {
        this.perMinute = perMinute;
    }

    void take(String address) {
        if (attempts.get(address, a -> new AtomicInteger()).incrementAndGet() > perMinute)
            throw new Refusal(Kind.TOO_MANY, "session.too-many", Map.of());
    }
}

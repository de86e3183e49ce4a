package zhike.platform.web;

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
 * At most so many requests a minute from one address at the doors that are open by a link (60
 * unless {@code zhike.link.per-minute} says otherwise).
 */
@Component
public class StrangerLimit {
    private final Cache<String, AtomicInteger> requests =
            Caffeine.newBuilder()
                    .maximumSize(100_000)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .build();
    private final int perMinute;

    StrangerLimit(@Value("${zhike.link.per-minute:60}") int perMinute) {
        this.perMinute = perMinute;
    }

    /**
     * @throws Refusal {@code link.too-many}
     */
    public void take(String address) {
        if (requests.get(address, any -> new AtomicInteger()).incrementAndGet() > perMinute)
            throw new Refusal(Kind.TOO_MANY, "link.too-many", Map.of());
    }
}

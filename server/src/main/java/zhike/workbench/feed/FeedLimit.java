package zhike.workbench.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** At most so many questions a minute from one address, so that nobody tries secrets out. */
@Component
class FeedLimit {
    private final Cache<String, AtomicInteger> asked =
            Caffeine.newBuilder()
                    .maximumSize(100_000)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .build();
    private final int perMinute;

    FeedLimit(@Value("${zhike.feed.per-minute:120}") int perMinute) {
        this.perMinute = perMinute;
    }

    void take(String address) {
        if (asked.get(address, first -> new AtomicInteger()).incrementAndGet() > perMinute)
            throw new Refusal(Refusal.Kind.TOO_MANY, "feed.too-many", Map.of());
    }
}

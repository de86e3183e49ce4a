package zhike.platform.broadcast;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;

/**
 * What a node has read, until it is told of a change; what was being read at that very moment is
 * not remembered either.
 */
public final class Remembered<K, V> {
    private final Cache<K, V> kept;
    private final AtomicLong changes = new AtomicLong();

    /** Any change that is told of the topic may concern all of it. */
    public Remembered(Broadcast broadcast, String topic, int most, Duration longest) {
        this(broadcast, topic, most, longest, (value, about) -> true);
    }

    /**
     * @param concerns whether what is told of the topic is about this value; {@link Broadcast#ALL}
     *     always is
     */
    public Remembered(
            Broadcast broadcast,
            String topic,
            int most,
            Duration longest,
            BiPredicate<V, String> concerns) {
        kept = Caffeine.newBuilder().maximumSize(most).expireAfterWrite(longest).build();
        broadcast.on(topic, about -> forget(about, concerns));
    }

    public @Nullable V find(K key) {
        return kept.getIfPresent(key);
    }

    /** To be taken before reading. */
    public long mark() {
        return changes.get();
    }

    /** Unless there was a change since the mark. */
    public void keep(K key, V value, long mark) {
        kept.put(key, value);
        if (changes.get() != mark) kept.invalidate(key);
    }

    public void forget(K key) {
        kept.invalidate(key);
    }

    private void forget(String about, BiPredicate<V, String> concerns) {
        changes.incrementAndGet();
        if (about.equals(Broadcast.ALL)) kept.invalidateAll();
        else kept.asMap().values().removeIf(value -> concerns.test(value, about));
    }
}

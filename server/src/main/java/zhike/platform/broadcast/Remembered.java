package zhike.platform.broadcast;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a node has read, until it is told of a change; what was being read at that very moment is
 * not remembered either.
 */
public final class Remembered<K, V> {
    private final Cache<K, V> kept;
    private final AtomicLong changes = new AtomicLong();

    public Remembered(Broadcast broadcast, String topic, int most, Duration longest) {
        kept = Caffeine.newBuilder().maximumSize(most).expireAfterWrite(longest).build();
        broadcast.on(topic, any -> forget());
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

    private void forget() {
        changes.incrementAndGet();
        kept.invalidateAll();
    }
}

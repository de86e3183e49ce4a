package zhike.promise.life;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Something that happened to a promise.
 *
 * @param no counted from 1 for each promise
 * @param at when it holds
 * @param step what of the kind's plan it was; null for a deed
 * @param detail may be added to until it is written
 */
public record Happening(
        int no, What what, Instant at, Doer by, @Nullable Step step, Map<String, Object> detail) {

    Happening(int no, What what, Instant at, Doer by, @Nullable Step step) {
        this(no, what, at, by, step, new HashMap<>());
    }
}

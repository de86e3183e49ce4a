package zhike.customer.card;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * What the changes made on this thread belong to beyond the verb that makes them, such as one bulk
 * deed: the history then names it instead, so that it can be taken back as a whole.
 */
public record ChangeCause(String cause, long id) {
    private static final ThreadLocal<@Nullable ChangeCause> CURRENT = new ThreadLocal<>();

    public static @Nullable ChangeCause now() {
        return CURRENT.get();
    }

    public static <T> T during(String cause, long id, Supplier<T> work) {
        ChangeCause before = CURRENT.get();
        CURRENT.set(new ChangeCause(cause, id));
        try {
            return work.get();
        } finally {
            if (before == null) CURRENT.remove();
            else CURRENT.set(before);
        }
    }
}

package zhike.identity;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;

/** Who acts on this thread. */
public final class Acting {
    private static final ThreadLocal<@Nullable SignedIn> CURRENT = new ThreadLocal<>();

    private Acting() {}

    public static @Nullable SignedIn now() {
        return CURRENT.get();
    }

    public static <T> T as(@Nullable SignedIn who, Callable<T> work) throws Exception {
        SignedIn before = CURRENT.get();
        CURRENT.set(who);
        try {
            return work.call();
        } finally {
            if (before == null) CURRENT.remove();
            else CURRENT.set(before);
        }
    }
}

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

    /** Of work that throws nothing checked. */
    public static void run(@Nullable SignedIn who, Runnable work) {
        SignedIn before = CURRENT.get();
        set(who);
        try {
            work.run();
        } finally {
            set(before);
        }
    }

    public static <T> T as(@Nullable SignedIn who, Callable<T> work) throws Exception {
        SignedIn before = CURRENT.get();
        set(who);
        try {
            return work.call();
        } finally {
            set(before);
        }
    }

    private static void set(@Nullable SignedIn who) {
        if (who == null) CURRENT.remove();
        else CURRENT.set(who);
    }
}

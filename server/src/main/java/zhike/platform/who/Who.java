package zhike.platform.who;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;

/** Who acts on this thread. */
public interface Who {
    /** Null for the system itself. */
    @Nullable Long personId();

    boolean may(String operation);

    /**
     * Does it in the name of this person, with the rights that they have now; null for the system
     * itself.
     */
    <T> T as(@Nullable Long personId, Callable<T> work) throws Exception;
}

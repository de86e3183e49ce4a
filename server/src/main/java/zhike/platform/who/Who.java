package zhike.platform.who;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;

/** Who acts on this thread. */
public interface Who {
    /** Null for the system itself. */
    @Nullable Long personId();

    /** The API key by which they act, or by which the work was begun; null at the screen. */
    @Nullable Long keyId();

    boolean may(String operation);

    /**
     * Does it in the name of this person, with the rights that they have now; null for the system
     * itself.
     */
    default <T> T as(@Nullable Long personId, Callable<T> work) throws Exception {
        return as(personId, null, work);
    }

    /**
     * The same for what was begun through an API key: with at most the rights of the key.
     *
     * @throws zhike.platform.error.Refusal when the key or the person's account has ended
     */
    <T> T as(@Nullable Long personId, @Nullable Long keyId, Callable<T> work) throws Exception;
}

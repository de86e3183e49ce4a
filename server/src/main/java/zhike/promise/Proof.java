package zhike.promise;

import org.jspecify.annotations.Nullable;

/**
 * That a promise was kept.
 *
 * @param fileId of a stored file
 */
public record Proof(@Nullable String note, @Nullable Long fileId, @Nullable String link) {
    public static final Proof NONE = new Proof(null, null, null);

    public static Proof note(String note) {
        return new Proof(note, null, null);
    }
}

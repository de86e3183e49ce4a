package zhike.identity;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/**
 * Who acts: a person through a session or an API key, or a person's work going on in the
 * background.
 *
 * @param onlyOperations what an API key is bounded to; null for a person at the screen
 * @param keyId of the API key by which they act, or by which the work was begun
 */
public record SignedIn(
        long personId,
        String name,
        @Nullable Long sessionId,
        Locale locale,
        String address,
        boolean mustChangePassword,
        @Nullable Set<String> onlyOperations,
        @Nullable Long keyId) {

    public static SignedIn inBackground(long personId, String name, Locale locale) {
        return new SignedIn(personId, name, null, locale, "", false, null, null);
    }

    /** Through a key, by a program or in the background. */
    public static SignedIn byKey(
            long keyId,
            Set<String> operations,
            long personId,
            String name,
            Locale locale,
            String address) {
        return new SignedIn(personId, name, null, locale, address, false, operations, keyId);
    }
}

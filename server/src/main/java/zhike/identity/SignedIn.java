package zhike.identity;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/**
 * Who acts: a person through a session or an API key, or a person's work going on in the
 * background.
 *
 * @param onlyOperations what an API key is bounded to; null for a person at the screen
 */
public record SignedIn(
        long personId,
        String name,
        @Nullable Long sessionId,
        Locale locale,
        String address,
        boolean mustChangePassword,
        @Nullable Set<String> onlyOperations) {

    public static SignedIn inBackground(long personId, String name, Locale locale) {
        return new SignedIn(personId, name, null, locale, "", false, null);
    }
}

package zhike.messaging;

import org.jspecify.annotations.Nullable;

import zhike.platform.subject.Subject;

import java.util.List;

/**
 * A letter to one person.
 *
 * @param html besides the text, not instead of it
 * @param files of {@link zhike.platform.file.StoredFiles}, together at most 25 MB
 * @param about what it is about; who does not see that does not see the letter's title either
 * @param purpose its words are {@code letter.<purpose>}
 */
public record Letter(
        String to,
        @Nullable String toName,
        String subject,
        String text,
        @Nullable String html,
        List<Long> files,
        @Nullable Subject about,
        String purpose) {

    /** Plain text alone. */
    public static Letter plain(String to, String subject, String text, String purpose) {
        return new Letter(to, null, subject, text, null, List.of(), null, purpose);
    }
}

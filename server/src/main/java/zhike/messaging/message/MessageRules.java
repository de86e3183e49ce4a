package zhike.messaging.message;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * What holds for all messages.
 *
 * @param optOutWords a reply that is one of them, whatever its case, ends messages to that number
 */
public record MessageRules(
        @NotNull @Valid QuietHours sms,
        @NotNull @Valid QuietHours mail,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 20) String> optOutWords) {

    /** Whether a reply says nothing but one of the words. */
    public boolean optsOut(String reply) {
        String plain = plain(reply);
        return !plain.isEmpty() && optOutWords.stream().anyMatch(word -> plain(word).equals(plain));
    }

    /** Without case, width, spaces and marks around it. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]+", "");
    }
}

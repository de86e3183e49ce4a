package zhike.customer.transfer;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole name of a person from its parts: Chinese with the family name first and unspaced, else
 * given name first.
 */
final class PersonName {
    private PersonName() {}

    /** Empty when there are no parts. */
    static String of(@Nullable String family, @Nullable String given, @Nullable String middle) {
        boolean chinese =
                Stream.of(family, given)
                        .filter(part -> part != null && !part.isBlank())
                        .allMatch(part -> part.codePoints().allMatch(Character::isIdeographic));
        Stream<@Nullable String> parts =
                chinese ? Stream.of(family, middle, given) : Stream.of(given, middle, family);
        return parts.filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(chinese ? "" : " "));
    }
}

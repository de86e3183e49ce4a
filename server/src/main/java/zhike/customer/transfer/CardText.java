package zhike.customer.transfer;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** Texts of a card as we keep them: stripped, null instead of blank, several in one. */
final class CardText {
    private CardText() {}

    static @Nullable String joined(List<String> values, String between) {
        return blankToNull(
                values.stream()
                        .filter(value -> value != null && !value.isBlank())
                        .map(
                                value ->
                                        between.equals("\n")
                                                ? value.strip()
                                                : value.strip().replaceAll("\\s*[\r\n]+\\s*", ", "))
                        .collect(Collectors.joining(between)));
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

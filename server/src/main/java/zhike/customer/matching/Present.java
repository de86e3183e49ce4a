package zhike.customer.matching;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Leaves out what is not there. */
final class Present {
    private Present() {}

    static List<String> of(@Nullable String... values) {
        return Arrays.stream(values)
                .filter(Objects::nonNull)
                .filter(v -> !v.isBlank())
                .distinct()
                .toList();
    }

    /** The cleaned values, without doubles and without those that cleaning leaves empty. */
    static List<String> cleaned(List<String> values, Function<String, String> cleaning) {
        return values.stream()
                .map(cleaning)
                .flatMap(v -> v.isEmpty() ? Stream.empty() : Stream.of(v))
                .distinct()
                .toList();
    }
}

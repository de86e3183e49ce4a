package zhike.customer.matching;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

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
}

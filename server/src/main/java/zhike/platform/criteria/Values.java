package zhike.platform.criteria;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings what a record holds into one form for each type; null is absent. */
final class Values {
    private Values() {}

    static @Nullable Object one(FieldType type, @Nullable Object raw) {
        if (raw == null) return null;
        return switch (type) {
            case TEXT, CHOICE -> raw.toString().isEmpty() ? null : raw.toString();
            case NUMBER, MONEY -> number(raw);
            case INSTANT ->
                    raw instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) raw;
            case DATE, BOOLEAN -> raw;
            case CHOICES, PERSON, UNIT -> raw.toString();
        };
    }

    static Set<Object> many(FieldType type, @Nullable Object raw) {
        if (raw == null) return Set.of();
        return ((Collection<?>) raw)
                .stream()
                        .map(v -> one(type, v))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static @Nullable BigDecimal number(@Nullable Object raw) {
        return switch (raw) {
            case BigDecimal number -> number;
            case BigInteger number -> new BigDecimal(number);
            case Long number -> BigDecimal.valueOf(number);
            case Integer number -> BigDecimal.valueOf(number);
            case Short number -> BigDecimal.valueOf(number);
            case null, default -> null;
        };
    }
}

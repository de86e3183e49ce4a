package zhike.platform.criteria;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A record with a field of every kind, as {@link GuestBook} keeps it in tables. */
record Guest(
        long id,
        @Nullable String name,
        @Nullable String nick,
        @Nullable Integer visits,
        @Nullable BigDecimal spent,
        @Nullable LocalDate born,
        @Nullable Instant seen,
        @Nullable Boolean active,
        @Nullable String grade,
        @Nullable Long owner,
        @Nullable UUID team,
        @Nullable List<String> labels,
        List<String> tags,
        List<String> phones,
        List<Long> helpers,
        @Nullable JsonNode extra) {

    static Guest nobody() {
        return new Guest(
                0, null, null, null, null, null, null, null, null, null, null, null, List.of(),
                List.of(), List.of(), null);
    }
}

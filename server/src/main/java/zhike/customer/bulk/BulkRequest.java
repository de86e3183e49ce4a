package zhike.customer.bulk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import zhike.customer.list.CardChoice;

import java.util.List;
import java.util.Map;

/**
 * A deed and the customers it is done to; {@code all} says that really all are meant when nothing
 * narrows them.
 */
record BulkRequest(
        @NotBlank @Size(max = 20) String action,
        @Nullable Map<String, @Nullable Object> arguments,
        @Nullable List<@NotNull Long> ids,
        @Nullable JsonNode criteria,
        @Nullable Long view,
        @Nullable @Size(max = 100) String q,
        @Nullable Boolean all) {
    CardChoice choice() {
        return new CardChoice(ids, criteria, view, q, null);
    }

    BulkArguments given() {
        return new BulkArguments(arguments == null ? Map.of() : arguments);
    }
}

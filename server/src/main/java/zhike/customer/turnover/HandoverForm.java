package zhike.customer.turnover;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * Whose customers go to whom.
 *
 * @param criteria which of them; null for all
 * @param supervisorId 监交人
 */
record HandoverForm(
        @NotNull Long fromId,
        @Nullable JsonNode criteria,
        @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull Share> shares,
        @Nullable Long supervisorId,
        @NotBlank @Size(max = 400) String reason) {

    /**
     * @param count how many; null for an even share of what is left
     */
    record Share(@NotNull Long personId, @Nullable @Min(1) Integer count) {}

    @Nullable String criteriaText() {
        return criteria == null || criteria.isNull() ? null : criteria.toString();
    }
}

package zhike.visit.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * A follow-up plan as sent.
 *
 * @param criteria over customers; null: all within the reach of who makes the plan
 * @param version null for a new one
 */
record FollowPlanForm(
        @NotBlank @Size(max = 60) String name,
        @Nullable JsonNode criteria,
        @NotNull @Valid FollowStep first,
        @NotNull @Size(max = 40) List<@Valid @NotNull FollowRule> rules,
        boolean active,
        @Nullable Integer version) {
    @Nullable String criteriaText() {
        return criteria == null || criteria.isNull() ? null : criteria.toString();
    }
}

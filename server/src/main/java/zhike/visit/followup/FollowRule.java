package zhike.visit.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What is next after a result.
 *
 * @param most how often in a row it holds; null: always
 */
record FollowRule(
        @NotNull @Pattern(regexp = FollowRule.RESULTS) String result,
        @Nullable @Min(1) @Max(99) Integer most,
        @NotNull @Valid FollowStep next) {
    static final String RESULTS = "satisfied|neutral|dissatisfied|unreached";
}

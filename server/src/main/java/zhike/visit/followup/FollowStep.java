package zhike.visit.followup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import zhike.promise.DueRule;

/**
 * A follow-up to come.
 *
 * @param days after the one before, or after the customer was taken in
 * @param working days that count
 * @param by the customer's owner, or that one's manager
 */
record FollowStep(
        @NotNull @Pattern(regexp = "phone|visit|chat|mail") String way,
        @NotNull @Min(0) @Max(730) Integer days,
        boolean working,
        @NotNull @Pattern(regexp = "owner|manager") String by) {
    DueRule due() {
        return new DueRule.Days(days, working);
    }
}

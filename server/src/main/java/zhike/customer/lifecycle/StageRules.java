package zhike.customer.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;

/**
 * The rules in their order; by hand comes first: what a person set is met by the rules like any
 * other stage, but nothing goes on or off the black list by itself.
 */
record StageRules(@NotNull @Size(max = 30) List<@Valid @NotNull StageRule> rules) {
    /**
     * Loss before dormancy, so that a customer goes one step a night. A contact person added is no
     * talk, so the kinds of entry are those of notes, contacts had and visits.
     */
    static final StageRules USUAL =
            new StageRules(
                    List.of(
                            new StageRule("dormant", "lost", 365, null),
                            new StageRule("active", "dormant", 180, null),
                            new StageRule(
                                    "potential",
                                    "talks",
                                    null,
                                    List.of("note", "contacted", "call", "visit"))));
}

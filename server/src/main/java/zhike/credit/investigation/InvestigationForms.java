package zhike.credit.investigation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An investigation as it is sent and shown. */
final class InvestigationForms {
    private InvestigationForms() {}

    /**
     * @param answers by field; what is not known is left out
     * @param version of what is changed; null for a new one
     */
    record Form(
            @NotNull Long customerId,
            @NotNull @Size(max = 100)
                    Map<@NotNull String, @NotNull @Size(max = 2000) String> answers,
            @Nullable @Size(max = 4000) String conclusion,
            @Nullable Integer version) {}

    /**
     * @param fields that are asked now, with their words
     */
    record View(
            long id,
            String number,
            Named customer,
            Map<String, String> answers,
            @Nullable String conclusion,
            String state,
            Named askedBy,
            Instant madeAt,
            Instant updatedAt,
            int version,
            List<InvestigationFields.Shown> fields) {}
}

package zhike.lead.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A contact with a customer.
 *
 * @param contactName whom of them; null: nobody in particular
 * @param cold a call that nobody there asked for
 * @param reached whether somebody there was spoken to
 * @param at null: now
 */
record ContactMadeForm(
        @NotNull @Pattern(regexp = "call|visit|message|mail|post|fax|meeting") String way,
        @Nullable @Size(max = 100) String contactName,
        boolean cold,
        boolean reached,
        @Nullable @Size(max = 2000) String note,
        @Nullable Instant at) {}

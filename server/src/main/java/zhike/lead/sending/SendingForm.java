package zhike.lead.sending;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Material to be sent.
 *
 * @param contactId whom of them; mail needs one with an address
 * @param attached of a mail: with the files instead of a link
 * @param asked that they asked for it themselves, though they want no marketing
 */
record SendingForm(
        @NotNull @Pattern(regexp = "mail|link|post|fax|message") String way,
        @Nullable Long contactId,
        @NotEmpty @Size(max = 20) List<@NotNull Long> materials,
        boolean attached,
        @Nullable @Size(max = 2000) String note,
        @Nullable Boolean asked) {}

package zhike.customer.custody;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * What is to be seen, and why. @param contactId,pointId where it is not the card's own field; one
 * of them at most
 */
record RevealForm(
        @NotBlank @Size(max = 60) String field,
        @Nullable Long contactId,
        @Nullable Long pointId,
        @NotBlank @Size(max = 500) String reason) {
    String subject() {
        return contactId != null
                ? "contact:" + contactId
                : pointId != null ? "point:" + pointId : "card";
    }
}

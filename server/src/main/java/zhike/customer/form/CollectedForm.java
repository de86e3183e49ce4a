package zhike.customer.form;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is written into a form.
 *
 * @param customerId of whom; null where {@code customer} is to be opened with it
 * @param customer as a new customer is sent
 * @param values what was collected of a customer who is there, by key of the field
 * @param version of the form that is changed
 */
record CollectedForm(
        @Nullable Long customerId,
        @Nullable @Size(max = 300) Map<String, @Nullable Object> customer,
        @NotNull Instant collectedAt,
        @NotNull @Pattern(regexp = "visit|phone|letter|event|other") String way,
        @Nullable @Size(max = 2000) String note,
        @Nullable @Size(max = 200) Map<String, @Nullable Object> values,
        @Nullable Integer version) {

    Map<String, @Nullable Object> collected() {
        return values == null ? new LinkedHashMap<>() : values;
    }

    @Nullable String remark() {
        return note == null || note.isBlank() ? null : note.strip();
    }
}

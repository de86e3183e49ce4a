package zhike.customer.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** A note as sent; {@code @[17]} mentions the person with this id. */
record NoteForm(@NotBlank @Size(max = 4000) String body, @Nullable Boolean pinned) {
    boolean atTop() {
        return Boolean.TRUE.equals(pinned);
    }
}

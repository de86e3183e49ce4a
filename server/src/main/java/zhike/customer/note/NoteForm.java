package zhike.customer.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A note as sent; {@code @[17]} mentions the person with this id. */
record NoteForm(@NotBlank @Size(max = 4000) String body, boolean pinned) {
}

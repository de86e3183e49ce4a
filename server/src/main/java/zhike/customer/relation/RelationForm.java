package zhike.customer.relation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * A relation as sent from one of its two cards.
 *
 * @param direction {@code from}: this customer is the … of the other; {@code to}: the other is the
 *     … of this one
 */
public record RelationForm(
        @NotNull @Pattern(regexp = "parent|employer|relative|introducer") String kind,
        @NotNull @Pattern(regexp = "from|to") String direction,
        @NotNull Long cardId,
        @Nullable @Size(max = 200) String note) {}

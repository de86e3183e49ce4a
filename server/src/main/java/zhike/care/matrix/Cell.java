package zhike.care.matrix;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * How one service is done for one grade.
 *
 * @param by the customer's owner, the message operator, a role, or a person
 * @param role code, where by a role
 * @param personId where by a person
 * @param proof what shows that it was done: a contact, a message, a gift, or a person's word
 * @param template purpose of the messages; null: those of the service
 * @param amount of a reward, in the company's currency
 * @param percent off for the newcomer
 */
public record Cell(
        @NotNull @Pattern(regexp = "owner|operator|role|person") String by,
        @Nullable @Size(max = 60) String role,
        @Nullable Long personId,
        @NotNull @Pattern(regexp = "contact|message|gift|note") String proof,
        @Nullable @Size(max = 60) String template,
        @Nullable @DecimalMin("0") @Digits(integer = 11, fraction = 2) BigDecimal amount,
        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                BigDecimal percent) {
    public boolean sent() {
        return by.equals("operator");
    }
}

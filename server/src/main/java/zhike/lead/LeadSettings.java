package zhike.lead;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Objects;

/**
 * How the pool is used, and what becomes of new customers that nobody contacts.
 *
 * @param claimsADay that one person makes at most
 * @param mostHeld customers that one may hold and still claim
 * @param restDays before one may claim again what one gave back
 * @param overdueContact of a first contact that was not made in time: {@code off}, {@code ask} the
 *     manager, or hand the customer on by itself ({@code auto})
 * @param overdueTo by itself to whom: to the next by the balance of the {@code territory}, or to
 *     the {@code pool}
 * @param importedToo whether customers that an import brings owe a first contact as new ones do
 * @param coldCalls that a customer is made at most within {@code coldDays}; 0: none at all
 */
public record LeadSettings(
        @Min(0) @Max(1000) @Nullable Integer claimsADay,
        @Min(1) @Max(1_000_000) @Nullable Integer mostHeld,
        @Min(0) @Max(3650) @Nullable Integer restDays,
        @Nullable @Pattern(regexp = "off|ask|auto") String overdueContact,
        @Nullable @Pattern(regexp = "territory|pool") String overdueTo,
        @Nullable Boolean importedToo,
        @Min(0) @Max(1000) @Nullable Integer coldCalls,
        @Min(1) @Max(3650) @Nullable Integer coldDays) {
    static final LeadSettings USUAL =
            new LeadSettings(10, 300, 30, "ask", "territory", false, 2, 30);

    /** What happens when a first contact was not made in time. */
    public enum Overdue {
        OFF,
        ASK,
        AUTO
    }

    public int claims() {
        return Objects.requireNonNullElse(claimsADay, 10);
    }

    public int held() {
        return Objects.requireNonNullElse(mostHeld, 300);
    }

    public int rest() {
        return Objects.requireNonNullElse(restDays, 30);
    }

    public Overdue overdue() {
        return overdueContact == null
                ? Overdue.ASK
                : Overdue.valueOf(overdueContact.toUpperCase(Locale.ROOT));
    }

    public boolean toPool() {
        return "pool".equals(overdueTo);
    }

    public boolean imported() {
        return Boolean.TRUE.equals(importedToo);
    }

    public int coldMost() {
        return Objects.requireNonNullElse(coldCalls, 2);
    }

    public int coldPeriod() {
        return Objects.requireNonNullElse(coldDays, 30);
    }
}

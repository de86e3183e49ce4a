package zhike.credit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import zhike.platform.setting.SettingGroup;

/**
 * How credit is watched; at {@code /api/settings/credit}.
 *
 * @param noLimit what becomes of an order of a customer without a limit: {@code free} passes,
 *     {@code hold} waits for a release
 * @param overdueDays past due from which on every order is held
 * @param validMonths for which a grade holds
 * @param newMonths since the first order in which a customer is new
 * @param newGrade no better than that without special approval while new
 * @param terms days to pay from which the suggestion counts where none are asked for
 * @param personal whether what concerns a person alone is asked in an investigation
 */
public record CreditSettings(
        @NotNull @Pattern(regexp = "free|hold") String noLimit,
        @Min(0) @Max(3650) int overdueDays,
        @Min(1) @Max(120) int validMonths,
        @Min(0) @Max(120) int newMonths,
        @NotNull @Pattern(regexp = "[A-Z]{1,3}") String newGrade,
        @Min(0) @Max(730) int terms,
        boolean personal) {
    static final CreditSettings USUAL = new CreditSettings("free", 30, 12, 12, "A", 30, true);

    @Configuration
    static class Offered {
        @Bean
        SettingGroup<CreditSettings> creditSettings() {
            return new SettingGroup<>("credit", USUAL);
        }
    }
}

package zhike.care.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** What is sent about a referral. */
final class ReferralForms {
    private ReferralForms() {}

    record Fresh(
            @NotNull Long referrerId,
            @NotNull Long newcomerId,
            @NotNull LocalDate on,
            @Nullable @Size(max = 500) String note) {}

    record Seen(@NotNull Integer version) {}

    record Voiding(@NotBlank @Size(max = 300) String why, @NotNull Integer version) {}

    record Paying(
            @NotNull @Pattern(regexp = "cash|transfer|voucher|offset") String method,
            @NotNull LocalDate on,
            @Nullable @Size(max = 60) String reference,
            @NotNull Integer version) {}
}

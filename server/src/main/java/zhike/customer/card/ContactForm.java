package zhike.customer.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.platform.web.Name;

import java.time.LocalDate;
import java.util.Map;

/** A contact person as sent. */
public record ContactForm(
        @Name @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 100) String title,
        @Nullable @Size(max = 100) String department,
        @Nullable @Size(max = 60) String phone,
        @Nullable @Size(max = 60) String mobile,
        @Nullable @Size(max = 200) String email,
        @Nullable @Size(max = 100) String wechat,
        @Nullable @Pattern(regexp = "male|female") String gender,
        @Nullable LocalDate birthOn,
        @Nullable @Pattern(regexp = "L?(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|30)") String lunarBirthday,
        @Nullable @Size(max = 500) String hobbies,
        @Nullable @Size(max = 60) String decisionRole,
        @Nullable Boolean primary,
        @Nullable @Size(max = 2000) String remarks,
        @Nullable Map<String, @Nullable Object> profile,
        @Nullable LocalDate leftOn,
        @Nullable Integer version) {
    boolean comesFirst() {
        return Boolean.TRUE.equals(primary);
    }
}

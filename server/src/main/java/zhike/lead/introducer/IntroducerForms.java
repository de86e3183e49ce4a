package zhike.lead.introducer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.platform.web.Name;

import java.time.LocalDate;

/** What is written about introducers and what they did. */
final class IntroducerForms {
    private IntroducerForms() {}

    /**
     * @param version of one that is changed
     */
    record Introducer(
            @NotNull @Pattern(regexp = "association|bureau|partner|person") String kind,
            @Name @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 100) String contactName,
            @Nullable @Size(max = 60) String phone,
            @Nullable @Size(max = 2000) String remarks,
            boolean active,
            @Nullable Integer version) {}

    record Introduction(
            @NotNull Long introducerId,
            @NotNull LocalDate on,
            @Nullable @Size(max = 2000) String note) {}

    record Result(
            @NotNull @Pattern(regexp = "talks|won|nothing") String result,
            @Nullable @Size(max = 2000) String note) {}
}

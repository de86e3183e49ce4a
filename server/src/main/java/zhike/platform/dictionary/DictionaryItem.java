package zhike.platform.dictionary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import zhike.platform.language.Texts;
import zhike.platform.web.Name;

import java.util.Locale;

/** One choice; what is not active stays readable on old records and is offered no more. */
public record DictionaryItem(
        @NotBlank @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9_.-]*") String code,
        @Name @NotBlank @Size(max = 100) String labelZh,
        @Name @NotBlank @Size(max = 100) String labelEn,
        int position,
        @NotNull Boolean active) {

    public String label(Locale locale) {
        return Texts.language(locale).equals("en") ? labelEn : labelZh;
    }
}

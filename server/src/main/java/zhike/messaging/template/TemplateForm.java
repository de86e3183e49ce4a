package zhike.messaging.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.messaging.Template;
import zhike.platform.web.Name;

import java.util.List;

/**
 * A template as somebody writes it.
 *
 * @param version of the one that is changed
 */
record TemplateForm(
        @Name @NotBlank @Size(max = 100) String name,
        @NotNull @Pattern(regexp = "sms|mail") String channel,
        @NotBlank @Size(max = 100) String purpose,
        @NotEmpty @Size(max = 40) List<@NotNull @Valid Text> texts,
        @Nullable Integer version) {

    /**
     * @param grade its code; null: for all that have no text of their own
     */
    record Text(
            @NotNull @Pattern(regexp = "zh|en") String language,
            @Size(max = 60) @Nullable String grade,
            @Size(max = 300) @Nullable String title,
            @NotBlank @Size(max = 20_000) String body) {
        Template.Text plain() {
            String none = grade == null || grade.isBlank() ? null : grade.strip();
            return new Template.Text(language, none, title, body);
        }
    }

    List<Template.Text> plain() {
        return texts.stream().map(Text::plain).toList();
    }
}

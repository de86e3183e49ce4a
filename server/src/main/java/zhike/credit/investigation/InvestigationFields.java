package zhike.credit.investigation;

import org.springframework.stereotype.Component;

import zhike.platform.language.Texts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What an investigation asks, from {@code investigation.txt}. */
@Component
class InvestigationFields {
    private static final List<String> PLAIN = List.of("text", "long", "number", "date");

    /**
     * @param kind {@code text}, {@code long}, {@code number}, {@code date} or {@code choice}
     * @param choices codes; of a choice alone
     * @param personal concerns a person alone: sensitive, and may be switched off
     */
    record Field(String key, String group, String kind, List<String> choices, boolean personal) {}

    /** In the reader's words. */
    record Shown(
            String key,
            String label,
            String group,
            String groupLabel,
            String kind,
            List<Choice> choices,
            boolean personal) {}

    record Choice(String value, String label) {}

    private final List<Field> all = read();
    private final Texts texts;

    InvestigationFields(Texts texts) {
        this.texts = texts;
    }

    List<Field> all(boolean personal) {
        return all.stream().filter(field -> personal || !field.personal()).toList();
    }

    List<Shown> shown(boolean personal, Locale locale) {
        return all(personal).stream()
                .map(
                        field ->
                                new Shown(
                                        field.key(),
                                        texts.get(locale, "credit.field." + field.key()),
                                        field.group(),
                                        texts.get(locale, "credit.fieldgroup." + field.group()),
                                        field.kind(),
                                        field.choices().stream()
                                                .map(code -> new Choice(code, word(code, locale)))
                                                .toList(),
                                        field.personal()))
                .toList();
    }

    String word(String choice, Locale locale) {
        return texts.get(locale, "credit.choice." + choice);
    }

    private static List<Field> read() {
        var stream =
                Objects.requireNonNull(
                        InvestigationFields.class.getResourceAsStream(
                                "/zhike/credit/investigation.txt"));
        List<Field> fields = new ArrayList<>();
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                String[] parts = line.split("\\|");
                String kind = parts[2].strip();
                boolean plain = PLAIN.contains(kind);
                fields.add(
                        new Field(
                                parts[0].strip(),
                                parts[1].strip(),
                                plain ? kind : "choice",
                                plain ? List.of() : List.of(kind.split("\\s+")),
                                parts.length > 3));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(fields);
    }
}

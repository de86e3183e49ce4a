package zhike.messaging;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One version of a template, to be filled in as often as one likes. */
public record Template(
        long id,
        String name,
        MessageChannel channel,
        String purpose,
        int version,
        List<Text> texts) {
    /** A gap: <code>{name}</code>. */
    public static final Pattern GAP = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)}");

    /**
     * @param language {@code zh} or {@code en}
     * @param grade null: for all grades that have no text of their own
     * @param title of a mail
     */
    public record Text(
            String language, @Nullable String grade, @Nullable String title, String body) {}

    /** A text without gaps. */
    public record Rendered(@Nullable String title, String text) {}

    /**
     * In that language for that grade, else in that language for any, else the first for that
     * grade, else the first.
     *
     * @param grade its code; null where there is none
     * @param values by the name of the gap; what has none is left empty
     */
    public Rendered render(String language, @Nullable String grade, Map<String, String> values) {
        Text chosen = choose(language, grade);
        String title = chosen.title();
        return new Rendered(
                title == null ? null : fill(title, values), fill(chosen.body(), values));
    }

    private Text choose(String language, @Nullable String grade) {
        List<Text> spoken = texts.stream().filter(t -> t.language().equals(language)).toList();
        return Stream.of(spoken, texts)
                .flatMap(
                        some ->
                                Stream.concat(
                                        some.stream()
                                                .filter(
                                                        t ->
                                                                t.grade() != null
                                                                        && t.grade().equals(grade)),
                                        some.stream().filter(t -> t.grade() == null)))
                .findFirst()
                .orElse(texts.getFirst());
    }

    static String fill(String text, Map<String, String> values) {
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(values.getOrDefault(gap.group(1), "")));
    }
}

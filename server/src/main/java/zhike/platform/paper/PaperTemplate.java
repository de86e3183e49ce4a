package zhike.platform.paper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * XHTML with holes: {@code {{name}}} takes a value, always escaped; {@code {{#rows}}…{{/rows}}} is
 * repeated for each of a list, and left out for an empty one or a missing value.
 */
public final class PaperTemplate {
    private static final Pattern PART =
            Pattern.compile("\\{\\{#(\\w+)}}(.*?)\\{\\{/\\1}}|\\{\\{(\\w+)}}", Pattern.DOTALL);
    private final String text;

    private PaperTemplate(String text) {
        this.text = text;
    }

    /** From {@code papers/<name>.html}. */
    public static PaperTemplate of(String name) {
        try (var in =
                Objects.requireNonNull(
                        PaperTemplate.class.getResourceAsStream("/papers/" + name + ".html"),
                        name)) {
            return new PaperTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String fill(Map<String, ?> data) {
        return fill(text, data);
    }

    private static String fill(String text, Map<String, ?> data) {
        StringBuilder filled = new StringBuilder(text.length() * 2);
        Matcher part = PART.matcher(text);
        int from = 0;
        while (part.find()) {
            filled.append(text, from, part.start());
            if (part.group(1) != null)
                section(filled, part.group(2), data.get(part.group(1)), data);
            else filled.append(escaped(data.get(part.group(3))));
            from = part.end();
        }
        return filled.append(text, from, text.length()).toString();
    }

    private static void section(
            StringBuilder into, String inner, @Nullable Object value, Map<String, ?> around) {
        List<?> rounds =
                value instanceof List<?> list
                        ? list
                        : value == null || Boolean.FALSE.equals(value) || "".equals(value)
                                ? List.of()
                                : List.of(value);
        for (Object each : rounds) {
            Map<String, Object> inside = new HashMap<>(around);
            if (each instanceof Map<?, ?> map)
                map.forEach((key, one) -> inside.put(String.valueOf(key), one));
            else inside.put("it", each);
            into.append(fill(inner, inside));
        }
    }

    /** Also without what no XML may hold. */
    static String escaped(@Nullable Object value) {
        if (value == null) return "";
        String text = String.valueOf(value);
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '<' -> safe.append("&lt;");
                                case '>' -> safe.append("&gt;");
                                case '&' -> safe.append("&amp;");
                                case '"' -> safe.append("&quot;");
                                case '\'' -> safe.append("&#39;");
                                default -> {
                                    boolean legal =
                                            c >= 0x20
                                                            && c != 0xfffe
                                                            && c != 0xffff
                                                            && (c < 0xd800 || c > 0xdfff)
                                                    || c == '\n'
                                                    || c == '\t';
                                    if (legal) safe.appendCodePoint(c);
                                }
                            }
                        });
        return safe.toString();
    }
}

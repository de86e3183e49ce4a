package zhike.platform.language;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All texts of {@code messages/<module>_<zh|en>.properties}, UTF-8, with {@code {name}} for what is
 * filled in.
 */
@Component
public class Texts {
    private static final Pattern SLOT = Pattern.compile("\\{([a-zA-Z]+)}");
    private final Map<String, String> chinese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    public Texts() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages/*.properties")) {
                String name = String.valueOf(file.getFilename());
                read(file, of(name.endsWith("_en.properties") ? "en" : "zh"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Resource file, Map<String, String> into) throws IOException {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        texts.forEach((key, value) -> into.put((String) key, (String) value));
    }

    /** The text, or the key itself where none is written (a test finds those). */
    public String get(Locale locale, String key, Map<String, ?> args) {
        String text = find(locale, key);
        return text == null ? key : fill(text, args);
    }

    public String get(Locale locale, String key) {
        return get(locale, key, Map.of());
    }

    public @Nullable String find(Locale locale, String key) {
        return of(language(locale)).get(key);
    }

    public Set<String> keys(String language) {
        return of(language).keySet();
    }

    private Map<String, String> of(String language) {
        return language.equals("en") ? english : chinese;
    }

    public static String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "zh";
    }

    private static String fill(String text, Map<String, ?> args) {
        if (args.isEmpty() || text.indexOf('{') < 0) return text;
        return SLOT.matcher(text)
                .replaceAll(
                        slot -> Matcher.quoteReplacement(String.valueOf(args.get(slot.group(1)))));
    }
}

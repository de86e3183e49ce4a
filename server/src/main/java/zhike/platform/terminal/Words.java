package zhike.platform.terminal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.function.UnaryOperator;

/**
 * The operator's sentences in Chinese or English: ZHIKE_LANG decides, else LC_ALL, LC_MESSAGES,
 * LANG.
 */
public final class Words {
    private final Properties sentences = new Properties();
    private final Locale locale;

    Words(String language) {
        locale = Locale.of(language);
        String file = "/messages/launcher_" + language + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("missing " + file);
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Words ofOperator() {
        return new Words(language(System::getenv));
    }

    static String language(UnaryOperator<@Nullable String> environment) {
        for (String name : new String[] {"ZHIKE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.apply(name);
            if (value != null && !value.isEmpty()) return value.startsWith("zh") ? "zh" : "en";
        }
        return "en";
    }

    /** The operator's language. */
    public Locale locale() {
        return locale;
    }

    /** The sentence of this key; the key itself when it has none. */
    public String say(String key, Object... args) {
        return new MessageFormat(sentences.getProperty(key, key), locale).format(args);
    }
}

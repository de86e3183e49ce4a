package zhike.platform.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

class WordsTest {

    @Test
    void theOwnVariableWinsOverTheSystems() {
        assertThat(Words.language(Map.of("ZHIKE_LANG", "en", "LANG", "zh_CN.UTF-8")::get))
                .isEqualTo("en");
        assertThat(Words.language(Map.of("LANG", "zh_CN.UTF-8")::get)).isEqualTo("zh");
        assertThat(Words.language(Map.of("LC_ALL", "", "LANG", "zh_CN.UTF-8")::get))
                .isEqualTo("zh");
        assertThat(Words.language(Map.of("LANG", "de_DE.UTF-8")::get)).isEqualTo("en");
        assertThat(Words.language(Map.<String, String>of()::get)).isEqualTo("en");
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties chinese = read("zh");
        Properties english = read("en");
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        chinese.forEach(
                (key, sentence) ->
                        assertThat(new MessageFormat((String) sentence).getFormats())
                                .as(key + " has as many places in both")
                                .hasSameSizeAs(
                                        new MessageFormat(english.getProperty((String) key))
                                                .getFormats()));
    }

    /** An {@link OperatorError} carries texts only. */
    @Test
    void everyErrorCanBeSaidOfTexts() throws IOException {
        Object[] texts = {"8080", "a", "b", "c", "d", "e"};
        for (String language : new String[] {"zh", "en"})
            read(language)
                    .forEach(
                            (key, sentence) -> {
                                if (key.toString().startsWith("error."))
                                    assertThat(new MessageFormat((String) sentence).format(texts))
                                            .as(key.toString())
                                            .isNotBlank();
                            });
    }

    @Test
    void everyErrorHasANextStep() throws IOException {
        Properties english = read("en");
        english.stringPropertyNames().stream()
                .filter(key -> key.startsWith("error.") && !key.endsWith(".remedy"))
                .forEach(key -> assertThat(english).containsKey(key + ".remedy"));
    }

    private static Properties read(String language) throws IOException {
        Properties words = new Properties();
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                WordsTest.class.getResourceAsStream(
                                        "/messages/launcher_" + language + ".properties")),
                        StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}

package zhike.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No code without its words, found by reading the source. */
class WordsTest {
    private static final Pattern REFUSED =
            Pattern.compile("Refusal\\.(invalid|conflict|forbidden|missing)\\(([^;]*?)\\)[;.)]");
    private static final Pattern CODE = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z-]+)*)\"");
    private static final Pattern KEPT = Pattern.compile("trail\\.record\\(([^,;]*),");
    private final Texts texts = new Texts();

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(texts.keys("zh")).containsExactlyInAnyOrderElementsOf(texts.keys("en"));
    }

    @Test
    void everyRefusalHasItsSentenceAndItsRemedy() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (String source : sources()) {
            Matcher refused = REFUSED.matcher(source);
            while (refused.find()) wanted.add(code(refused.group(1), refused.group(2)));
        }
        wanted.remove("");
        assertThat(wanted).hasSizeGreaterThan(60);
        for (String code : wanted)
            assertThat(texts.keys("zh")).contains("error." + code, "error." + code + ".remedy");
    }

    @Test
    void everyLineOfTheTrailHasItsWords() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (String source : sources()) {
            Matcher kept = KEPT.matcher(source);
            while (kept.find()) {
                Matcher code = CODE.matcher(kept.group(1));
                while (code.find()) wanted.add("action." + code.group(1));
            }
        }
        assertThat(wanted).hasSizeGreaterThan(30);
        assertThat(texts.keys("zh")).containsAll(wanted);
    }

    /**
     * A field comes before the code where there are two texts; what is computed is not found here.
     */
    private static String code(String kind, String arguments) {
        Matcher literal = CODE.matcher(arguments);
        String first = literal.find() ? literal.group(1) : "";
        if (kind.equals("missing")) return first.isEmpty() ? "" : first + ".missing";
        boolean fieldFirst = kind.equals("invalid") && arguments.contains(",");
        if (!fieldFirst) return first;
        Matcher second = Pattern.compile(",\\s*\"([a-z][a-z.-]*)\"").matcher(arguments);
        return second.find() ? second.group(1) : "";
    }

    private static Iterable<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(WordsTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package zhike;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.platform.language.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The documents that are drawn from the code are true; {@code -Dzhike.write=true} draws them anew.
 */
class DocumentsTest {
    private static final Path DOCS = Path.of("../docs");
    private final Texts texts = new Texts();

    @Test
    void theTableOfErrorsIsTrue() throws IOException {
        StringBuilder page =
                new StringBuilder(
                        "# Error codes 错误代码\n\n"
                            + "Drawn from the message files. Every refusal is"
                            + " `application/problem+json` with this code, a sentence and a next"
                            + " step in the reader's language.\n\n"
                            + "| code | 说明 | 怎么办 | sentence | next step |\n"
                            + "|---|---|---|---|---|\n");
        for (String key : new TreeSet<>(texts.keys("zh")))
            if (key.startsWith("error.") && !key.endsWith(".remedy"))
                page.append("| `")
                        .append(key.substring(6))
                        .append("` | ")
                        .append(zh(key))
                        .append(" | ")
                        .append(zh(key + ".remedy"))
                        .append(" | ")
                        .append(en(key))
                        .append(" | ")
                        .append(en(key + ".remedy"))
                        .append(" |\n");
        same("errors.md", page.toString());
    }

    @Test
    void theMapIsTrue() throws IOException {
        StringBuilder page =
                new StringBuilder(
                        "# Map\n\n"
                            + "Drawn from the code: each package beside `ZhikeApplication` is a"
                            + " module, and its package-info says what it may use (`platform` is"
                            + " open to all).\n\n"
                            + "| module | may use | what it is |\n"
                            + "|---|---|---|\n");
        TreeMap<String, String> rows = new TreeMap<>();
        try (var folders = Files.list(Path.of("src/main/java/zhike"))) {
            for (Path folder : folders.filter(Files::isDirectory).toList())
                rows.put(folder.getFileName().toString(), row(folder.getFileName().toString()));
        }
        rows.values().forEach(page::append);
        same("map.md", page.toString());
    }

    private static String row(String module) throws IOException {
        String info = Files.readString(Path.of("src/main/java/zhike", module, "package-info.java"));
        String about =
                info.substring(info.indexOf("/**") + 3, info.indexOf("*/"))
                        .replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
                        .trim();
        TreeSet<String> uses = new TreeSet<>(ForeignKeysTest.allowed(module));
        uses.remove("platform");
        return "| **" + module + "** | " + uses + " | " + about + " |\n";
    }

    private String zh(String key) {
        return texts.get(Locale.CHINESE, key).replace("|", "\\|");
    }

    private String en(String key) {
        return texts.get(Locale.ENGLISH, key).replace("|", "\\|");
    }

    private static void same(String name, String drawn) throws IOException {
        if (Boolean.getBoolean("zhike.write")) Files.writeString(DOCS.resolve(name), drawn);
        assertThat(Files.readString(DOCS.resolve(name)))
                .as("docs/" + name + ": draw it anew with -Dzhike.write=true")
                .isEqualTo(drawn);
    }
}

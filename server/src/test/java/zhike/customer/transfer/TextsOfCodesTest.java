package zhike.customer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import zhike.platform.language.Texts;
import zhike.platform.sheet.FileKind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class TextsOfCodesTest {
    private static final Pattern CODE =
            Pattern.compile("\"((?:sheet|transfer)\\.[a-z]+(?:\\.?[a-zA-Z]+)*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyCodeHasASentenceAndANextStepInBothLanguages(String language) throws IOException {
        Set<String> texts = new Texts().keys(language);
        assertThat(codes())
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        code ->
                                assertThat(texts)
                                        .contains("error." + code, "error." + code + ".remedy"));
        assertThat(Samples.CATALOGUE.all())
                .allSatisfy(
                        meaning ->
                                assertThat(texts).contains("transfer.meaning." + meaning.code()));
        assertThat(FileKind.values())
                .filteredOn(kind -> !Set.of("EMPTY", "TEXT", "ZIP", "XLSX").contains(kind.name()))
                .allSatisfy(
                        kind ->
                                assertThat(texts)
                                        .contains(
                                                "error.sheet.format."
                                                        + kind.name()
                                                                .toLowerCase(
                                                                        java.util.Locale.ROOT)));
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String folder : new String[] {"zhike/platform/sheet", "zhike/customer/transfer"}) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java", folder))) {
                for (Path file : files.toList()) {
                    Matcher matcher = CODE.matcher(Files.readString(file));
                    matcher.results().map(found -> found.group(1)).forEach(codes::add);
                }
            }
        }
        return codes;
    }
}

package zhike.platform.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Reads the small tables that lie beside this package; a line that begins with # and a blank is a
 * remark.
 */
final class TextTable {

    private TextTable() {}

    static List<String> lines(String name) {
        var stream = Objects.requireNonNull(TextTable.class.getResourceAsStream(name), name);
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package zhike.trade.importing;

import zhike.platform.sheet.HeaderWord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What files of orders call their columns, by meaning. */
final class HeaderWords {
    private static final Map<String, Set<String>> ALL = read();

    private HeaderWords() {}

    static Map<String, Set<String>> all() {
        return ALL;
    }

    static Set<String> words() {
        return ALL.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        try (var in =
                Objects.requireNonNull(
                        HeaderWords.class.getResourceAsStream("order-headers.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("="))
                    .forEach(
                            line -> {
                                int equals = line.indexOf('=');
                                all.put(
                                        line.substring(0, equals).strip(),
                                        Arrays.stream(line.substring(equals + 1).split(","))
                                                .map(HeaderWord::of)
                                                .collect(Collectors.toSet()));
                            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}

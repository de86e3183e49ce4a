package zhike.customer.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists by which values are known: states, streets, names, units. */
final class WordLists {
    private static final Map<String, Set<String>> LISTS =
            lines("words.tsv").stream()
                    .map(line -> line.split("\t"))
                    .collect(
                            Collectors.toMap(
                                    cells -> cells[0],
                                    cells -> new LinkedHashSet<>(List.of(cells[1].split(" ")))));

    private WordLists() {}

    static Set<String> of(String list) {
        return Objects.requireNonNull(LISTS.get(list), list);
    }

    static boolean has(String list, String word) {
        return of(list).contains(word.strip().toLowerCase(Locale.ROOT));
    }

    /** A list of pairs written as key=value. */
    static Map<String, String> pairs(String list) {
        Map<String, String> pairs = new LinkedHashMap<>();
        of(list).forEach(
                        pair ->
                                pairs.put(
                                        pair.substring(0, pair.indexOf('=')),
                                        pair.substring(pair.indexOf('=') + 1)));
        return pairs;
    }

    static List<String> lines(String resource) {
        try (InputStream in =
                        Objects.requireNonNull(
                                WordLists.class.getResourceAsStream("/transfer/" + resource));
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

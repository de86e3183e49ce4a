package zhike.customer.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** English short forms of given names: Bob is Robert. */
final class Nicknames {
    private static final Map<String, Set<String>> NAMES = read();

    private Nicknames() {}

    static boolean sameName(String a, String b) {
        Set<String> one = NAMES.getOrDefault(a, Set.of());
        Set<String> other = NAMES.getOrDefault(b, Set.of());
        return one.stream().anyMatch(other::contains);
    }

    /** Each line is one name with its forms; a form in several lines may stand for each. */
    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> out = new HashMap<>();
        List<String> lines = WordList.lines("nicknames.txt");
        for (String line : lines) {
            for (String form : line.split(" ")) {
                out.merge(form, Set.of(line), Nicknames::joined);
            }
        }
        return Map.copyOf(out);
    }

    private static Set<String> joined(Set<String> a, Set<String> b) {
        return Arrays.asList(a, b).stream()
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}

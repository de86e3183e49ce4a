package zhike.platform.text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts typed letters into syllables; keeps a few best ways at each place, so that the work stays
 * linear.
 */
final class Segmentation {

    private static final int BEST = 4;
    private static final int LONGEST_SYLLABLE = 6;
    private static final int LONGEST_INPUT = 60;
    private static final Map<String, String> TYPED_WITHOUT_DOTS =
            Map.of("lue", "lve", "nue", "nve");
    private static final Set<String> INITIALS =
            Set.of("b p m f d t n l g k h j q x r z c s y w zh ch sh".split(" "));
    private static final Set<String> BEGINNINGS = beginnings();

    /** Few syllables are likelier than many, whole ones likelier than a begun one. */
    private static final Comparator<List<String>> LIKELIER =
            Comparator.<List<String>>comparingInt(List::size)
                    .thenComparing(way -> isWhole(way) ? 0 : 1)
                    .thenComparing(way -> -way.getFirst().length());

    private Segmentation() {}

    static List<List<String>> of(String typed) {
        return cut(typed, false);
    }

    /** Syllables with bare initials among them, as in wangxm or dmike; at most two ways. */
    static List<List<String>> withInitials(String typed) {
        return cut(typed, true).stream()
                .filter(way -> way.stream().anyMatch(part -> part.length() > 1 && isSyllable(part)))
                .limit(2)
                .toList();
    }

    static boolean isSyllable(String part) {
        return Readings.syllables().contains(part);
    }

    private static List<List<String>> cut(String typed, boolean initials) {
        String letters = Fold.of(typed.replace("u:", "v").replace('ü', 'v').replace('Ü', 'v'));
        if (letters.isEmpty() || letters.length() > LONGEST_INPUT) {
            return List.of();
        }
        List<List<List<String>>> ways = new ArrayList<>();
        ways.add(List.of(List.of()));
        for (int end = 1; end <= letters.length(); end++) {
            ways.add(endingAt(letters, end, ways, initials));
        }
        var best = ways.getLast().stream().filter(way -> !way.isEmpty()).toList();
        return best.stream()
                .filter(way -> isWhole(way) || way.size() == best.getFirst().size())
                .toList();
    }

    private static List<List<String>> endingAt(
            String letters, int end, List<List<List<String>>> ways, boolean initials) {
        if (letters.charAt(end - 1) == '\'') {
            return ways.get(end - 1);
        }
        var found = new ArrayList<List<String>>();
        for (int from = Math.max(0, end - LONGEST_SYLLABLE); from < end; from++) {
            String part = part(letters.substring(from, end), end == letters.length(), initials);
            if (part != null) {
                ways.get(from).forEach(way -> found.add(with(way, part)));
            }
        }
        found.sort(LIKELIER);
        return List.copyOf(found.subList(0, Math.min(BEST, found.size())));
    }

    private static @Nullable String part(String part, boolean last, boolean initials) {
        String proper = TYPED_WITHOUT_DOTS.getOrDefault(part, part);
        boolean known =
                isSyllable(proper)
                        || last && BEGINNINGS.contains(proper)
                        || initials && INITIALS.contains(proper);
        return known ? proper : null;
    }

    private static List<String> with(List<String> way, String part) {
        var longer = new ArrayList<String>(way.size() + 1);
        longer.addAll(way);
        longer.add(part);
        return longer;
    }

    private static boolean isWhole(List<String> way) {
        return isSyllable(way.getLast());
    }

    private static Set<String> beginnings() {
        var all = new HashSet<String>();
        for (String syllable : Readings.syllables()) {
            for (int n = 1; n < syllable.length(); n++) {
                all.add(syllable.substring(0, n));
            }
        }
        return all;
    }
}

package zhike.platform.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Legal forms, which almost every company name carries. In the index one token stands for a whole
 * form, for its grams would be by far the longest posting lists and would tell nothing.
 */
final class CompanyForms {

    private static final List<String> FORMS =
            TextTable.lines("company-forms.txt").stream()
                    .map(Fold::of)
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
    private static final Map<String, List<String>> BY_FIRST = byFirst();
    private static final SortedMap<String, Set<String>> GRAMS = grams();

    private CompanyForms() {}

    static String token(String form) {
        return "f:" + form;
    }

    static List<String> mark(List<String> units, int[] form) {
        List<String> found = new ArrayList<>(2);
        for (int i = 0; i < units.size(); i++) {
            for (String candidate : BY_FIRST.getOrDefault(units.get(i), List.of())) {
                if (matches(units, i, candidate)) {
                    found.add(candidate);
                    for (int k = 0; k < candidate.length(); k++) {
                        form[i + k] = found.size();
                    }
                    i += candidate.length() - 1;
                    break;
                }
            }
        }
        return found;
    }

    /**
     * The tokens of the forms in which a gram lies; of all grams that begin so if it is a prefix.
     */
    static Collection<String> tokensWith(String gram, boolean prefix) {
        if (!prefix) {
            return GRAMS.getOrDefault(gram, Set.of());
        }
        var tokens = new TreeSet<String>();
        GRAMS.subMap(gram, gram + Character.MAX_VALUE).values().forEach(tokens::addAll);
        return tokens;
    }

    private static boolean matches(List<String> units, int from, String form) {
        if (from + form.length() > units.size()) {
            return false;
        }
        for (int k = 0; k < form.length(); k++) {
            String unit = units.get(from + k);
            if (unit.length() != 1 || unit.charAt(0) != form.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<String>> byFirst() {
        var index = new HashMap<String, List<String>>();
        FORMS.forEach(f -> index.computeIfAbsent(f.substring(0, 1), k -> new ArrayList<>()).add(f));
        return index;
    }

    private static SortedMap<String, Set<String>> grams() {
        var index = new TreeMap<String, Set<String>>();
        for (String form : FORMS) {
            var grams = new HashSet<String>();
            Grams.ofName(Spelling.of(form, false, false), grams);
            grams.forEach(g -> index.computeIfAbsent(g, k -> new TreeSet<>()).add(token(form)));
        }
        return index;
    }
}

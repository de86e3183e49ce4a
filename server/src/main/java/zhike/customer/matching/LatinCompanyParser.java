package zhike.customer.matching;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Takes an English or pinyin company name apart; a word of the lists may be written in up to four
 * pieces.
 */
final class LatinCompanyParser {
    private static final int PIECES = 4;
    private static final int GLUED = 12;
    private static final String BRANCH = "branch";
    private static final List<String> GROUPS = List.of("group", "jituan");
    private static final List<String> FILLERS = List.of("the", "and", "of", "china", "zhongguo");

    private final String shown;
    private final List<String> words;
    private final List<String> industries = new ArrayList<>(2);
    private String region = "";
    private String form = "";
    private boolean group;
    private @Nullable String branch;

    LatinCompanyParser(String name) {
        shown = name;
        words = new ArrayList<>(List.of(Fold.words(name).split(" ")));
    }

    CompanyName parsed() {
        String all = String.join("", words);
        branch();
        unglue();
        take(this::isForm, 1);
        String stem = String.join("", words);
        String alias = CompanyWords.ALIASES.meaning(stem);
        take(this::isRegion, 0);
        String rest = words.isEmpty() ? stem : String.join("", words);
        take(this::isIndustry, 0);
        String core = words.isEmpty() ? stem : String.join("", words);
        core = core.isEmpty() ? all : core;
        return new CompanyName(
                shown,
                alias,
                stem,
                region,
                rest,
                core,
                core,
                CompanyName.sorted(industries),
                form,
                group,
                branch);
    }

    private void branch() {
        int at = words.indexOf(BRANCH);
        if (at > 1) {
            String place = words.get(at - 1);
            String code = Regions.code(place);
            branch = code == null || code.isEmpty() ? place : code;
            words.remove(at);
            words.remove(at - 1);
        }
    }

    /** Pinyin in one run: cuts what the lists know off both ends. */
    private void unglue() {
        if (words.size() != 1 || words.getFirst().length() < GLUED) {
            return;
        }
        String run = words.removeFirst();
        List<String> tail = new ArrayList<>();
        for (Lexicon lexicon : List.of(CompanyWords.FORMS, CompanyWords.INDUSTRIES)) {
            int length = lexicon.lengthAtEnd(run);
            while (length > 2 && length < run.length()) {
                tail.addFirst(run.substring(run.length() - length));
                run = run.substring(0, run.length() - length);
                length = lexicon.lengthAtEnd(run);
            }
        }
        for (int n = Math.min(run.length() - 2, 12); n >= 4; n--) {
            if (Regions.code(run.substring(0, n)) != null) {
                words.add(run.substring(0, n));
                run = run.substring(n);
                break;
            }
        }
        words.add(run);
        words.addAll(tail);
    }

    /**
     * Removes the words that are known, the longest first, while one word more than {@code from}
     * stays.
     */
    private void take(Predicate<String> known, int from) {
        for (int i = from; i < words.size(); i++) {
            for (int n = Math.min(PIECES, words.size() - i); n > 0; n--) {
                if (words.size() > n && known.test(String.join("", words.subList(i, i + n)))) {
                    words.subList(i, i + n).clear();
                    i--;
                    break;
                }
            }
        }
    }

    private boolean isForm(String word) {
        String meaning = CompanyWords.FORMS.meaning(word);
        form = meaning == null || form.equals("limited") ? form : meaning;
        group |= GROUPS.contains(word);
        return meaning != null || GROUPS.contains(word);
    }

    private boolean isRegion(String word) {
        String code = Regions.code(word);
        region = code != null && code.length() > region.length() ? code : region;
        return code != null || FILLERS.contains(word);
    }

    private boolean isIndustry(String word) {
        String meaning = CompanyWords.INDUSTRIES.meaning(word);
        if (meaning != null) {
            industries.add(meaning);
        }
        return meaning != null;
    }
}

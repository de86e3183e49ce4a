package zhike.customer.transfer;

import zhike.platform.sheet.HeaderWord;
import zhike.platform.text.Pinyin;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Guesses by the header word: the same word, its pinyin or initials, a word it ends with, or a
 * misspelling of it.
 */
final class HeaderMatch {
    /** "(required)", "[optional]", a unit. */
    private static final Pattern BRACKETS =
            Pattern.compile("[(\\[\uff08\u3010][^)\\]\uff09\u3011]*[)\\]\uff09\u3011]");

    private final Map<String, Guess> known = new HashMap<>();
    private final List<String> words;

    HeaderMatch(MeaningCatalogue catalogue) {
        catalogue
                .all()
                .forEach(
                        meaning ->
                                meaning.words()
                                        .forEach(word -> add(word, meaning.code(), 1.0, "header")));
        words =
                known.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        catalogue
                .all()
                .forEach(
                        meaning ->
                                meaning.words().forEach(word -> addPinyin(word, meaning.code())));
    }

    private void add(String word, String code, double confidence, String reason) {
        known.putIfAbsent(word, new Guess(code, confidence, reason));
    }

    private void addPinyin(String word, String code) {
        if (!word.chars().allMatch(c -> Character.isIdeographic(c)) || word.length() < 2) {
            return;
        }
        Pinyin reading = Pinyin.of(word);
        add(reading.joined(), code, 0.85, "header.pinyin");
        if (reading.initials().length() >= 4) {
            add(reading.initials(), code, 0.7, "header.pinyin");
        }
    }

    Guess of(String header) {
        String word = HeaderWord.of(header);
        if (word.isEmpty()) {
            return Guess.UNSURE;
        }
        Guess exact = known.get(word);
        Guess bare = known.get(HeaderWord.of(BRACKETS.matcher(header).replaceAll("")));
        return exact != null
                ? exact
                : bare != null ? new Guess(bare.meaning(), 0.9, "header.similar") : similar(word);
    }

    private Guess similar(String word) {
        if (WordLists.has("own_word", word)) {
            return Guess.UNSURE;
        }
        for (String candidate : words) {
            boolean ends =
                    word.endsWith(candidate)
                            && candidate.length() >= (isChinese(candidate) ? 2 : 5);
            boolean misspelt =
                    candidate.length() >= 5
                            && !isChinese(candidate)
                            && oneEditApart(word, candidate);
            if (ends || misspelt) {
                Guess exact = Objects.requireNonNull(known.get(candidate));
                return new Guess(exact.meaning(), misspelt ? 0.75 : 0.7, "header.similar");
            }
        }
        return Guess.UNSURE;
    }

    private static boolean isChinese(String word) {
        return word.codePoints().anyMatch(Character::isIdeographic);
    }

    /** One letter more, less or other, or two neighbours changed over. */
    static boolean oneEditApart(String a, String b) {
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        String restA = a.substring(start);
        String restB = b.substring(start);
        if (Math.abs(restA.length() - restB.length()) > 1) {
            return false;
        } else if (restA.length() != restB.length()) {
            return restA.length() > restB.length()
                    ? restA.substring(1).equals(restB)
                    : restB.substring(1).equals(restA);
        }
        boolean swapped =
                restA.length() >= 2
                        && restA.charAt(0) == restB.charAt(1)
                        && restA.charAt(1) == restB.charAt(0)
                        && restA.substring(2).equals(restB.substring(2));
        return restA.isEmpty() || swapped || restA.substring(1).equals(restB.substring(1));
    }
}

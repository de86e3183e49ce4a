package zhike.platform.text;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Four or more digits in a row in a telephone number, however it was written. */
record PhoneReading(String digits) implements SearchReading {

    static final int LEAST = 4;
    private static final String ABROAD = "00";

    @Override
    public String tsquery(boolean wide) {
        String typed = all(digits);
        return isAbroad() ? '(' + typed + " | " + all(home()) + ')' : typed;
    }

    @Override
    public boolean reads(SearchPart.Kind kind) {
        return kind == SearchPart.Kind.PHONE;
    }

    @Override
    public @Nullable SearchMatch match(PartView part) {
        if (part.kind != SearchPart.Kind.PHONE) {
            return null;
        }
        SearchMatch best = null;
        for (String row : part.rows()) {
            best = SearchMatch.better(best, in(row, digits, part.index));
            best = isAbroad() ? SearchMatch.better(best, in(row, home(), part.index)) : best;
        }
        return best;
    }

    /** The last digits are how people name a number, so the end counts as much as the beginning. */
    private static @Nullable SearchMatch in(String row, String sought, int part) {
        var found = SearchMatch.of(row, sought, MatchReason.PHONE, part);
        boolean end = found != null && row.endsWith(sought) && row.length() > sought.length();
        return end ? SearchMatch.prefix(MatchReason.PHONE, part) : found;
    }

    private static String all(String digits) {
        var grams = new HashSet<String>();
        Grams.ofDigits(digits, grams);
        return new TreeSet<>(grams)
                .stream().map(Lexeme::exact).collect(Collectors.joining(" & ", "(", ")"));
    }

    private boolean isAbroad() {
        return digits.startsWith(ABROAD) && home().length() >= LEAST;
    }

    private String home() {
        return digits.substring(ABROAD.length());
    }
}

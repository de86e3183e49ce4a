package zhike.platform.sheet;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What kind of value a cell looks like. */
public enum CellShape {
    BLANK,
    NUMBER,
    DATE,
    MAIL,
    CODE,
    TEXT;

    private static final Pattern A_NUMBER =
            Pattern.compile("[+-]?[\\p{Sc}\\uffe5]?[0-9][0-9,]*(\\.[0-9]+)?%?");
    private static final Pattern A_DATE =
            Pattern.compile(
                    "[0-9]{1,4}[-/.\u5e74][0-9]{1,2}[-/.\u6708][0-9]{1,4}\u65e5?([ T][0-9:.+Z]+)?");
    private static final Pattern A_MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern A_CODE = Pattern.compile("(?=.*[0-9].*)[A-Za-z0-9()+ ./_-]{4,}");

    public static CellShape of(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return BLANK;
        } else if (text.length() > 200) {
            return TEXT;
        } else if (A_NUMBER.matcher(text).matches()) {
            return NUMBER;
        } else if (A_DATE.matcher(text).matches()) {
            return DATE;
        } else if (A_MAIL.matcher(text).matches()) {
            return MAIL;
        }
        return text.indexOf(' ') < 0 && A_CODE.matcher(text).matches() ? CODE : TEXT;
    }

    /** The shape of at least 80 % of the cells that are not blank. */
    static Optional<CellShape> prevailing(Collection<String> cells) {
        Map<CellShape, Integer> counts = new EnumMap<>(CellShape.class);
        cells.forEach(cell -> counts.merge(of(cell), 1, Integer::sum));
        int filled = cells.size() - counts.getOrDefault(BLANK, 0);
        counts.remove(BLANK);
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= filled * 0.8)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}

package zhike.platform.text;

/**
 * Text that sorts rightly when compared byte by byte (collation C): Chinese characters by pinyin,
 * then by character, among the Latin words; numbers of up to eight digits by value. At most 120
 * characters.
 */
public final class SortKey {

    private static final int LONGEST = 120;
    private static final int LONGEST_VALUE = 8;

    private SortKey() {}

    /** The key of a company, a place or any text. */
    public static String of(String text) {
        return key(Fold.of(text), false);
    }

    /** The key of a person's name, the surname read as a surname. */
    public static String ofName(String person) {
        return key(Fold.of(person), true);
    }

    private static String key(String folded, boolean person) {
        var out = new StringBuilder(LONGEST);
        int at = 0;
        for (String syllable : Reading.ofFolded(folded, person)) {
            while (!Spelling.isUnit(folded.codePointAt(at))) {
                at += Character.charCount(folded.codePointAt(at));
            }
            int first = folded.codePointAt(at);
            boolean han = Chinese.isHan(first);
            String unit = han ? syllable + ' ' + Character.toString(first) : word(syllable);
            if (out.length() + unit.length() > LONGEST) {
                return out.isEmpty() ? unit.substring(0, LONGEST) : out.toString();
            }
            out.append(unit);
            at += han ? Character.charCount(first) : syllable.length();
        }
        return out.toString();
    }

    private static String word(String word) {
        var out = new StringBuilder(word.length() + 4);
        int at = 0;
        while (at < word.length()) {
            int end = at;
            while (end < word.length() && isDigit(word.charAt(end))) {
                end++;
            }
            if (end > at) {
                out.append(number(word.substring(at, end)));
                at = end;
            } else {
                out.append(word.charAt(at++));
            }
        }
        return out.append(' ').toString();
    }

    /** The count of digits first, so that 9 comes before 10. */
    private static String number(String digits) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        String value = digits.substring(zeros);
        return (value.length() > LONGEST_VALUE ? "9" : String.valueOf(value.length())) + value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

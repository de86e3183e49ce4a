package zhike.platform.text;

import java.util.Arrays;
import java.util.List;

/** How a sensitive value is shown to those who may know only that it is there. */
public final class Masking {

    private static final List<List<String>> ADDRESS_PARTS =
            TextTable.lines("address-parts.txt").stream()
                    .map(line -> Arrays.asList(line.split(" ")))
                    .map(words -> words.subList(1, words.size()))
                    .toList();
    private static final int LONGEST_PART = 12;
    private static final int LONGEST_NAME = 7;

    private Masking() {}

    /**
     * 138****8000: three digits before and four behind stay; of short numbers only the last two.
     */
    public static String phone(String phone) {
        int digits = (int) phone.codePoints().filter(Character::isDigit).count();
        return digits >= 10 ? middle(phone, 3, 4) : middle(phone, 0, Math.min(digits / 3, 4));
    }

    /** a***@x.com. */
    public static String mail(String mail) {
        int at = mail.lastIndexOf('@');
        return at <= 0 ? "***" : first(mail) + "***" + mail.substring(at);
    }

    /** Three characters before and four behind: 110***********123X. */
    public static String idcard(String number) {
        return number.length() < 15 ? middle(number, 1, 1) : middle(number, 3, 4);
    }

    /** The surname or first letter: one star for each other character, at most three. */
    public static String name(String name) {
        int rest = name.codePointCount(0, name.length()) - 1;
        return rest < 0 ? "" : first(name) + "*".repeat(Math.clamp(rest, 1, 3));
    }

    /** Province and city stay; without them the first two characters. */
    public static String address(String address) {
        String half = Chinese.halfWidth(address);
        String simple = Chinese.simplify(half);
        int cut = 0;
        for (List<String> endings : ADDRESS_PARTS) {
            cut = endOfPart(simple, cut, endings);
        }
        String shown = half.length() == simple.length() ? half : simple;
        int few = Math.min(2, shown.codePointCount(0, shown.length()) / 2);
        int kept = cut > 0 ? cut : shown.offsetByCodePoints(0, few);
        return kept >= shown.length() ? shown : shown.substring(0, kept) + "***";
    }

    private static int endOfPart(String text, int from, List<String> endings) {
        int best = from;
        for (String ending : endings) {
            int found = text.indexOf(ending, from + 1);
            int end = found + ending.length();
            boolean near =
                    found > 0
                            && found - from <= (ending.length() == 1 ? LONGEST_NAME : LONGEST_PART);
            if (near && (best == from || end < best) && isName(text, from, found)) {
                best = end;
            }
        }
        return best;
    }

    /** A house number before the ending means that it is not a city, but a market. */
    private static boolean isName(String text, int from, int to) {
        return text.substring(from, to).codePoints().allMatch(Chinese::isHan);
    }

    private static String first(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }

    /** Letters and digits between the first and the last ones become stars; separators stay. */
    private static String middle(String text, int before, int behind) {
        int[] chars = text.codePoints().toArray();
        int total = (int) Arrays.stream(chars).filter(Character::isLetterOrDigit).count();
        int seen = 0;
        for (int i = 0; i < chars.length; i++) {
            if (Character.isLetterOrDigit(chars[i])) {
                seen++;
                chars[i] = seen > before && seen <= total - behind ? '*' : chars[i];
            }
        }
        return new String(chars, 0, chars.length);
    }
}

package zhike.platform.text;

import java.util.Set;

/** A customer number in the forms under which people remember it. */
final class NumberForms {

    private NumberForms() {}

    /**
     * Without punctuation: whole, and the last digits without leading zeros (kh2026000123, 123).
     */
    static Set<String> of(String number) {
        String whole = compact(number);
        if (whole.isEmpty()) {
            return Set.of();
        }
        String digits = lastDigits(Fold.of(number).strip());
        return digits.isEmpty() || digits.equals(whole) ? Set.of(whole) : Set.of(whole, digits);
    }

    static String compact(String text) {
        var out = new StringBuilder(text.length());
        Fold.of(text).codePoints().filter(Spelling::isUnit).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static String lastDigits(String text) {
        int from = text.length();
        while (from > 0 && Character.isDigit(text.charAt(from - 1))) {
            from--;
        }
        while (from < text.length() && text.charAt(from) == '0') {
            from++;
        }
        return text.substring(from);
    }
}

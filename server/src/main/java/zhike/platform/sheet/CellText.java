package zhike.platform.sheet;

import java.util.regex.Pattern;

/**
 * What spreadsheets do to text so that it is not taken for a number or a formula, and its undoing.
 */
final class CellText {
    private static final Pattern SCIENTIFIC =
            Pattern.compile("\\s*[0-9]([.,][0-9]+)?[eE]\\+[0-9]{1,3}\\s*");

    private CellText() {}

    /**
     * Turns ="00123" into 00123 and takes off an apostrophe that protects a number or a formula.
     */
    static String unwrapped(CharSequence raw) {
        int end = raw.length();
        if (end >= 3
                && raw.charAt(0) == '='
                && raw.charAt(1) == '"'
                && raw.charAt(end - 1) == '"') {
            return raw.subSequence(2, end - 1).toString().replace("\"\"", "\"");
        } else if (end >= 2 && raw.charAt(0) == '\'' && isProtected(raw.charAt(1))) {
            return raw.subSequence(1, end).toString();
        }
        return raw.toString();
    }

    private static boolean isProtected(char c) {
        return Character.isDigit(c) || isFormulaStart(c);
    }

    /** Whether a spreadsheet would take text beginning so for a formula or a command. */
    static boolean isFormulaStart(char c) {
        return c == '='
                || c == '+'
                || c == '-'
                || c == '@'
                || c == '\t'
                || c == '\r'
                || c == '\n'
                || c == '\uff1d'
                || c == '\uff0b'
                || c == '\uff0d'
                || c == '\uff20';
    }

    static boolean isScientific(String text) {
        return text.length() > 3 && text.length() < 24 && SCIENTIFIC.matcher(text).matches();
    }
}

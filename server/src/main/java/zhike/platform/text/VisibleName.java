package zhike.platform.text;

import zhike.platform.error.Refusal;

import java.text.Normalizer;

/**
 * What may be a name: something that a reader sees, in the order in which it is written. Characters
 * by Unicode's general categories; its blank letters (fillers, the empty braille pattern) do not
 * count as seen, and its Bidi_Control characters are refused, for they make one name look like
 * another.
 */
public final class VisibleName {
    private VisibleName() {}

    /**
     * @return in NFC and without blanks around it; an empty one stays empty
     * @throws Refusal naming the field
     */
    public static String of(String field, String text) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (name.codePoints().anyMatch(VisibleName::directs))
            throw Refusal.invalid(field, "name.direction");
        if (!name.isEmpty() && name.codePoints().noneMatch(VisibleName::shows))
            throw Refusal.invalid(field, "name.invisible");
        return name;
    }

    /** Whether it is one; an empty text is none. */
    public static boolean is(String text) {
        return text.codePoints().noneMatch(VisibleName::directs)
                && text.codePoints().anyMatch(VisibleName::shows);
    }

    private static boolean directs(int c) {
        return c == 0x061c
                || c == 0x200e
                || c == 0x200f
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean shows(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    false;
            default -> !blank(c);
        };
    }

    /** Letters and symbols without ink: Hangul fillers and the braille pattern without dots. */
    private static boolean blank(int c) {
        return c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0 || c == 0x2800;
    }
}

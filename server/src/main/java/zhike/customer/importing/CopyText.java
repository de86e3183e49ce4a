package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;

/** Rows in the text form of PostgreSQL's COPY, in UTF-8. */
final class CopyText {
    private static final int LONGEST_CHARACTER = 4;
    private static final int LITTLE = 1 << 10;
    private byte[] bytes;
    private int size;
    private boolean begun;
    private int count;

    CopyText() {
        this(1 << 16);
    }

    private CopyText(int expected) {
        bytes = new byte[expected];
    }

    CopyText add(@Nullable Object value) {
        between();
        if (value == null) {
            put('\\');
            put('N');
        } else {
            escaped(value instanceof String text ? text : value.toString());
        }
        return this;
    }

    /** A text search vector, in pieces from {@link #ofLexemes}. */
    CopyText lexemes(byte[] some, byte[] more) {
        between();
        put(some);
        put(more);
        return this;
    }

    /**
     * Lexemes of a text search vector, without places: a tenth of the memory of as many strings.
     */
    static byte[] ofLexemes(Collection<String> lexemes) {
        CopyText text = new CopyText(LITTLE);
        lexemes.forEach(text::lexeme);
        return Arrays.copyOf(text.bytes, text.size);
    }

    private void between() {
        if (begun) put('\t');
        begun = true;
    }

    private void lexeme(String lexeme) {
        put('\'');
        if (lexeme.indexOf('\'') < 0 && lexeme.indexOf('\\') < 0) escaped(lexeme);
        else escaped(lexeme.replace("'", "''").replace("\\", "\\\\"));
        put('\'');
        put(' ');
    }

    private void escaped(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < 0x80) plain(c);
            else if (c < 0x800) two(c);
            else if (!Character.isSurrogate(c)) three(c);
            else if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1)))
                four(Character.toCodePoint(c, text.charAt(++at)));
            else put('?');
        }
    }

    private void plain(char c) {
        switch (c) {
            case '\\' -> escape('\\');
            case '\t' -> escape('t');
            case '\n' -> escape('n');
            case '\r' -> escape('r');
            default -> put(c);
        }
    }

    private void escape(char c) {
        put('\\');
        put(c);
    }

    private void two(int c) {
        put(0xC0 | c >> 6);
        put(0x80 | c & 0x3F);
    }

    private void three(int c) {
        put(0xE0 | c >> 12);
        put(0x80 | c >> 6 & 0x3F);
        put(0x80 | c & 0x3F);
    }

    private void four(int c) {
        put(0xF0 | c >> 18);
        put(0x80 | c >> 12 & 0x3F);
        put(0x80 | c >> 6 & 0x3F);
        put(0x80 | c & 0x3F);
    }

    private void put(int b) {
        if (size + LONGEST_CHARACTER > bytes.length) bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        bytes[size++] = (byte) b;
    }

    private void put(byte[] some) {
        while (size + some.length > bytes.length) bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        System.arraycopy(some, 0, bytes, size, some.length);
        size += some.length;
    }

    void end() {
        put('\n');
        begun = false;
        count++;
    }

    int count() {
        return count;
    }

    /** The first {@link #size} of these are the rows. */
    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }
}

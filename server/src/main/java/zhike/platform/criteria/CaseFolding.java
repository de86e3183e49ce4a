package zhike.platform.criteria;

/**
 * Folds case one code point at a time, as lower() and ILIKE of PostgreSQL do under builtin C.UTF-8.
 * String.toLowerCase would not do: it looks at neighbours (final sigma) and may lengthen the text.
 */
final class CaseFolding {
    private CaseFolding() {}

    static String fold(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

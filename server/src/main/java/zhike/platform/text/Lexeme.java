package zhike.platform.text;

/** Writes lexemes so that a tsquery reads them as they are. */
final class Lexeme {

    private Lexeme() {}

    static String exact(String token) {
        return '\'' + token.replace("\\", "\\\\").replace("'", "''") + '\'';
    }

    static String prefix(String token) {
        return exact(token) + ":*";
    }
}

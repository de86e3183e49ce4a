package zhike.platform.text;

import java.util.Set;

/**
 * Reads and evaluates the part of the tsquery language that is used here; anything else is an
 * error.
 */
final class TsqueryReader {

    private final String text;
    private final Set<String> tokens;
    private int at;

    private TsqueryReader(String text, Set<String> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static boolean matches(String tsquery, Set<String> tokens) {
        var reader = new TsqueryReader(tsquery, tokens);
        boolean found = reader.or();
        if (reader.at != tsquery.length()) {
            throw new IllegalArgumentException("at " + reader.at + ": " + tsquery);
        }
        return found;
    }

    private boolean or() {
        boolean found = and();
        while (take(" | ")) {
            found |= and();
        }
        return found;
    }

    private boolean and() {
        boolean found = operand();
        while (take(" & ")) {
            found &= operand();
        }
        return found;
    }

    private boolean operand() {
        if (take("(")) {
            boolean found = or();
            expect(")");
            return found;
        }
        expect("'");
        var token = new StringBuilder();
        while (!take("'") || take("'") && token.append('\'') != null) {
            token.append(text.charAt(at++));
            if (token.charAt(token.length() - 1) == '\\') {
                expect("\\");
            }
        }
        String sought = token.toString();
        if (sought.isEmpty()) {
            throw new IllegalArgumentException("empty lexeme: " + text);
        }
        return take(":*")
                ? tokens.stream().anyMatch(t -> t.startsWith(sought))
                : tokens.contains(sought);
    }

    private boolean take(String expected) {
        boolean there = text.startsWith(expected, at);
        at += there ? expected.length() : 0;
        return there;
    }

    private void expect(String expected) {
        if (!take(expected)) {
            throw new IllegalArgumentException(expected + " expected at " + at + ": " + text);
        }
    }
}

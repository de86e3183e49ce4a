package zhike.customer.importing;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Rows in the text form of PostgreSQL's COPY. */
final class CopyText {
    private final StringBuilder rows = new StringBuilder();
    private boolean begun;
    private int count;

    CopyText add(@Nullable Object value) {
        if (begun) rows.append('\t');
        begun = true;
        if (value == null) rows.append("\\N");
        else if (value instanceof String text) escaped(text);
        else rows.append(value);
        return this;
    }

    /** A text search vector of these lexemes, without places. */
    CopyText lexemes(Collection<String> lexemes, Collection<String> more) {
        if (begun) rows.append('\t');
        begun = true;
        lexemes.forEach(this::lexeme);
        more.forEach(this::lexeme);
        return this;
    }

    private void lexeme(String lexeme) {
        rows.append('\'');
        for (int at = 0; at < lexeme.length(); at++) {
            char c = lexeme.charAt(at);
            if (c == '\'') rows.append("''");
            else if (c == '\\') rows.append("\\\\\\\\");
            else character(c);
        }
        rows.append("' ");
    }

    private void escaped(String text) {
        for (int at = 0; at < text.length(); at++) character(text.charAt(at));
    }

    private void character(char c) {
        switch (c) {
            case '\\' -> rows.append("\\\\");
            case '\t' -> rows.append("\\t");
            case '\n' -> rows.append("\\n");
            case '\r' -> rows.append("\\r");
            default -> rows.append(c);
        }
    }

    void end() {
        rows.append('\n');
        begun = false;
        count++;
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }
}

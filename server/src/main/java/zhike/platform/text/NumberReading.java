package zhike.platform.text;

import org.jspecify.annotations.Nullable;

/** A customer number, whole, its beginning, or its last digits. */
record NumberReading(String number) implements SearchReading {

    @Override
    public String tsquery(boolean wide) {
        return Lexeme.prefix(Grams.number(number));
    }

    @Override
    public boolean reads(SearchPart.Kind kind) {
        return kind == SearchPart.Kind.NUMBER;
    }

    @Override
    public @Nullable SearchMatch match(PartView part) {
        if (part.kind != SearchPart.Kind.NUMBER) {
            return null;
        }
        SearchMatch best = null;
        for (String form : part.rows()) {
            if (form.startsWith(number)) {
                best =
                        SearchMatch.better(
                                best, SearchMatch.of(form, number, MatchReason.NUMBER, part.index));
            }
        }
        return best;
    }
}

package zhike.platform.text;

import org.jspecify.annotations.Nullable;

/** The beginning of a Latin word or of a number standing in a text. */
record WordReading(String word) implements SearchReading {

    @Override
    public String tsquery(boolean wide) {
        return Lexeme.prefix(Grams.word(word));
    }

    @Override
    public boolean reads(SearchPart.Kind kind) {
        return kind.named() || kind.prose() || kind == SearchPart.Kind.MAIL;
    }

    @Override
    public @Nullable SearchMatch match(PartView part) {
        return switch (part.kind) {
            case NAME, PERSON, CONTACT, ADDRESS, TEXT -> among(part.spelling(), part);
            case MAIL ->
                    part.rows().stream().anyMatch(row -> row.startsWith(word))
                            ? SearchMatch.inside(part.reason(), part.index)
                            : null;
            case PHONE, NUMBER -> null;
        };
    }

    private @Nullable SearchMatch among(Spelling text, PartView part) {
        SearchMatch best = null;
        for (int i = 0; i < text.units().size(); i++) {
            String unit = text.units().get(i);
            if (!text.han()[i] && Grams.starts(unit).stream().anyMatch(s -> s.startsWith(word))) {
                best = SearchMatch.better(best, found(unit, i, text, part));
            }
        }
        return best;
    }

    private SearchMatch found(String unit, int i, Spelling text, PartView part) {
        if (!part.kind.named() || i > 0 || !unit.startsWith(word)) {
            return SearchMatch.inside(part.reason(), part.index);
        }
        boolean whole = text.units().size() == 1 && unit.length() == word.length();
        return whole
                ? SearchMatch.exact(part.reason(), part.index)
                : SearchMatch.prefix(part.reason(), part.index);
    }
}

package zhike.platform.text;

import org.jspecify.annotations.Nullable;

/** First letters of the syllables of a name. */
record InitialsReading(String letters) implements SearchReading {

    @Override
    public String tsquery(boolean wide) {
        var query = new GramQuery();
        if (letters.length() == 1) {
            return query.prefix("i:" + letters).tsquery();
        }
        if (letters.length() == 2) {
            return query.exact("i:" + letters).tsquery();
        }
        for (int i = 0; i + 3 <= letters.length(); i++) {
            query.exact("j:" + letters.substring(i, i + 3));
        }
        return query.tsquery();
    }

    @Override
    public boolean reads(SearchPart.Kind kind) {
        return kind.named();
    }

    @Override
    public @Nullable SearchMatch match(PartView part) {
        if (!part.kind.named()) {
            return null;
        }
        boolean contact = part.kind == SearchPart.Kind.CONTACT;
        var reason = contact ? MatchReason.CONTACT_INITIALS : MatchReason.INITIALS;
        return SearchMatch.of(part.spelling().initials(), letters, reason, part.index);
    }
}

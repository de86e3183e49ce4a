package zhike.platform.text;

import org.jspecify.annotations.Nullable;

/** Chinese characters somewhere in a name, an address or a text. */
record HanReading(String text) implements SearchReading {

    @Override
    public String tsquery(boolean wide) {
        String names = grams("h");
        return wide ? '(' + names + " | " + grams("a") + ')' : names;
    }

    @Override
    public boolean reads(SearchPart.Kind kind) {
        return kind.named() || kind.prose();
    }

    @Override
    public @Nullable SearchMatch match(PartView part) {
        if (part.kind.named()) {
            return SearchMatch.of(part.compact(), text, part.reason(), part.index);
        }
        boolean found = part.kind.prose() && part.compact().contains(text);
        return found ? SearchMatch.inside(part.reason(), part.index) : null;
    }

    private String grams(String kind) {
        int[] chars = text.codePoints().toArray();
        var query = new GramQuery();
        if (chars.length == 1) {
            return query.prefix(kind + text).tsquery();
        }
        for (int i = 0; i + 1 < chars.length; i++) {
            query.exact(kind + new String(chars, i, 2));
        }
        return query.tsquery();
    }
}

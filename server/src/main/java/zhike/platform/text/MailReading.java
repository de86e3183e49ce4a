package zhike.platform.text;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A mail address or a piece of one, from the beginning of a word on. */
record MailReading(String text) implements SearchReading {

    @Override
    public String tsquery(boolean wide) {
        List<String> words = MailWords.cut(text);
        var query = new GramQuery();
        // the last may be only begun, or the label that the index leaves out
        for (int i = 0; i < Math.max(1, words.size() - 1); i++) {
            if (words.size() == 1) {
                query.prefix(Grams.word(words.get(i)));
            } else {
                query.exact(Grams.word(words.get(i)));
            }
        }
        return query.tsquery();
    }

    @Override
    public boolean reads(SearchPart.Kind kind) {
        return kind == SearchPart.Kind.MAIL;
    }

    @Override
    public @Nullable SearchMatch match(PartView part) {
        return part.kind == SearchPart.Kind.MAIL
                ? SearchMatch.of(part.compact(), text, MatchReason.MAIL, part.index)
                : null;
    }
}

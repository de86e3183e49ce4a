package zhike.platform.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What the search index keeps of a customer: lexemes made from the parts by which it is found. */
public final class SearchTokens {

    private static final int LONGEST_TEXT = 4000;

    private SearchTokens() {}

    /** The lexemes, none longer than 50 characters; give them to array_to_tsvector. */
    public static Set<String> of(Collection<SearchPart> parts) {
        var tokens = new HashSet<String>(128);
        for (SearchPart part : parts) {
            if (!part.value().isBlank()) {
                add(part, tokens);
            }
        }
        return tokens;
    }

    private static void add(SearchPart part, Set<String> tokens) {
        String value = bounded(part.value());
        switch (part.kind()) {
            case NAME, PERSON, CONTACT ->
                    Grams.ofName(Spelling.of(value, part.kind().person()), tokens);
            case ADDRESS, TEXT -> Grams.ofText(Spelling.of(value, false, false), tokens);
            case PHONE -> PhoneDigits.of(value).forEach(digits -> Grams.ofDigits(digits, tokens));
            case NUMBER -> NumberForms.of(value).forEach(form -> tokens.add(Grams.number(form)));
            case MAIL -> MailWords.of(value).forEach(word -> tokens.add(Grams.word(word)));
        }
    }

    static String bounded(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}

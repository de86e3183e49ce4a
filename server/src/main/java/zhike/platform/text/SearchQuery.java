package zhike.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody typed into the search box: words that must all match, each read in every sensible
 * way.
 */
public final class SearchQuery {

    private final EveryReading words;

    private SearchQuery(EveryReading words) {
        this.words = words;
    }

    public static SearchQuery parse(String typed) {
        return new SearchQuery(new EveryReading(QueryCutting.words(typed)));
    }

    /** Whether nothing was typed that could find anything; then there is no tsquery. */
    public boolean isEmpty() {
        return words.words().isEmpty();
    }

    /**
     * The condition on the index, in names, contacts, telephones, numbers, mail, addresses and
     * texts.
     */
    public String tsquery() {
        return isEmpty() ? "" : words.tsquery(true);
    }

    /** The same without Chinese in addresses and texts: fewer rows, and the better ones. */
    public String tsqueryOfNames() {
        return isEmpty() ? "" : words.tsquery(false);
    }

    /** Whether parts of this kind have anything to do with it. */
    public boolean reads(SearchPart.Kind kind) {
        return words.reads(kind);
    }

    /** Whether the parts, the same from which the tokens were made, match; why, and how well. */
    public Optional<SearchMatch> match(List<SearchPart> parts) {
        var views = new ArrayList<PartView>(parts.size());
        for (SearchPart part : parts) {
            views.add(new PartView(part, views.size()));
        }
        return Optional.ofNullable(words.matchAll(views));
    }
}

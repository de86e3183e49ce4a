package zhike.platform.text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** Several words, each of which must match, be it another part. */
record EveryReading(List<QueryWord> words) implements SearchReading {

    @Override
    public String tsquery(boolean wide) {
        return words.stream()
                .map(word -> word.tsquery(wide))
                .collect(Collectors.joining(" & ", "(", ")"));
    }

    @Override
    public boolean reads(SearchPart.Kind kind) {
        return words.stream().anyMatch(word -> word.reads(kind));
    }

    @Override
    public @Nullable SearchMatch match(PartView part) {
        return matchAll(List.of(part));
    }

    /** The best reason of the words, with the mean of their weights. */
    @Nullable SearchMatch matchAll(List<PartView> parts) {
        SearchMatch best = null;
        int sum = 0;
        for (QueryWord word : words) {
            SearchMatch match = word.match(parts);
            if (match == null) {
                return null;
            }
            sum += match.weight();
            best = SearchMatch.better(best, match);
        }
        return best == null
                ? null
                : new SearchMatch(best.reason(), sum / words.size(), best.part());
    }
}

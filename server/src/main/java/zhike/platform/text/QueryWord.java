package zhike.platform.text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** A typed word with all that it may mean. */
record QueryWord(List<SearchReading> readings) {

    String tsquery(boolean wide) {
        return readings.stream()
                .map(reading -> reading.tsquery(wide))
                .distinct()
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    boolean reads(SearchPart.Kind kind) {
        return readings.stream().anyMatch(reading -> reading.reads(kind));
    }

    @Nullable SearchMatch match(List<PartView> parts) {
        SearchMatch best = null;
        for (SearchReading reading : readings) {
            var match =
                    reading instanceof EveryReading every
                            ? every.matchAll(parts)
                            : among(parts, reading);
            best = SearchMatch.better(best, match);
        }
        return best;
    }

    private static @Nullable SearchMatch among(List<PartView> parts, SearchReading reading) {
        SearchMatch best = null;
        for (PartView part : parts) {
            best = SearchMatch.better(best, reading.match(part));
        }
        return best;
    }
}

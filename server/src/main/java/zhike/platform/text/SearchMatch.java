package zhike.platform.text;

import org.jspecify.annotations.Nullable;

/**
 * That a query matches, and why.
 *
 * @param weight 100 to 399; exact before prefix before inside, then by reason
 * @param part the index of the part that matched
 */
public record SearchMatch(MatchReason reason, int weight, int part) {

    private static final int EXACT = 300;
    private static final int PREFIX = 200;
    private static final int INSIDE = 100;

    static SearchMatch exact(MatchReason reason, int part) {
        return new SearchMatch(reason, EXACT + reason.worth(), part);
    }

    static SearchMatch prefix(MatchReason reason, int part) {
        return new SearchMatch(reason, PREFIX + reason.worth(), part);
    }

    static SearchMatch inside(MatchReason reason, int part) {
        return new SearchMatch(reason, INSIDE + reason.worth(), part);
    }

    /** Where the sought text lies in the whole; null if it does not. */
    static @Nullable SearchMatch of(String whole, String sought, MatchReason reason, int part) {
        int at = whole.indexOf(sought);
        if (at < 0) {
            return null;
        }
        if (at > 0) {
            return inside(reason, part);
        }
        return whole.length() == sought.length() ? exact(reason, part) : prefix(reason, part);
    }

    static @Nullable SearchMatch better(@Nullable SearchMatch one, @Nullable SearchMatch other) {
        return one == null || other != null && other.weight > one.weight ? other : one;
    }
}

package zhike.customer.search;

import org.jspecify.annotations.Nullable;

import zhike.platform.text.Phone;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The telephone numbers in a typed text, as far as they may find one that is masked.
 *
 * @param norms the whole ones, in their comparable form
 * @param lastFour four digits that stand alone: as many as a mask leaves at the end; null if none
 */
record TypedNumbers(Set<String> norms, @Nullable String lastFour) {
    private static final int WHOLE = 7;
    private static final int SHOWN = 4;
    private static final Pattern FOUR = Pattern.compile("(?<![0-9])[0-9]{4}(?![0-9])");

    static TypedNumbers of(String typed) {
        Set<String> norms = new LinkedHashSet<>();
        for (Phone phone : Phone.parseAll(typed))
            if (phone.norm().length() >= WHOLE) norms.add(phone.norm());
        var four = FOUR.matcher(typed);
        return new TypedNumbers(norms, four.find() ? four.group() : null);
    }

    /** What of a masked number may be found: all of it for who knows it whole, else its end. */
    String found(String norm) {
        if (norms.contains(norm)) return norm;
        // short numbers show fewer digits than can be sought
        return norm.length() < 10 ? "" : norm.substring(norm.length() - SHOWN);
    }
}

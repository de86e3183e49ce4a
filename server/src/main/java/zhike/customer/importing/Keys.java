package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The exact keys of a row, the surest first: who shares one is the same customer, if {@link
 * Sameness} has nothing against it.
 */
final class Keys {
    private static final int TELLING = 8;

    private Keys() {}

    static List<String> of(ReadyRow row) {
        List<String> keys = new ArrayList<>();
        for (long print : row.prints()) keys.add("f:" + print);
        if (row.number() != null) keys.add("n:" + row.number());
        if (telling(row.text("credit_code"))) keys.add("c:" + row.text("credit_code"));
        if (telling(row.text("id_number"))) keys.add("i:" + row.text("id_number"));
        if (row.nameKey().isEmpty()) return keys;
        row.norms().forEach(norm -> keys.add("p:" + norm + ' ' + row.nameKey()));
        if (row.kind().equals("enterprise")) keys.add("k:" + row.nameKey());
        return keys;
    }

    /** Long enough to be one customer's alone: not a nought, a dash or a word for none. */
    static boolean telling(@Nullable String number) {
        return number != null
                && number.length() >= TELLING
                && number.chars().distinct().count() > 2;
    }
}

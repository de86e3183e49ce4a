package zhike.customer.card;

import java.util.Locale;
import zhike.platform.text.Chinese;
import zhike.platform.text.SortKey;

/** The forms of a name that are kept beside it: to sort by, and to find the same name by. */
public final class NameForms {
    private NameForms() {
    }

    public static String sort(String kind, String name) {
        return kind.equals("person") ? SortKey.ofName(name) : SortKey.of(name);
    }

    /** Equal for names that differ only in script, width, case, blanks and punctuation. */
    public static String key(String kind, String name) {
        return Chinese.simplify(name).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}

package zhike.customer.card;

import zhike.customer.matching.MatchKind;
import zhike.customer.matching.NameKey;
import zhike.platform.text.SortKey;

/** The forms of a name that are kept beside it: to sort by, and to find the same name by. */
public final class NameForms {
    private NameForms() {}

    public static String sort(String kind, String name) {
        return kind.equals("person") ? SortKey.ofName(name) : SortKey.of(name);
    }

    /**
     * As {@link NameKey}: equal for spellings of one name; empty where nothing of it can be
     * compared.
     */
    public static String key(String kind, String name) {
        return NameKey.of(kind.equals("person") ? MatchKind.PERSON : MatchKind.ENTERPRISE, name);
    }
}

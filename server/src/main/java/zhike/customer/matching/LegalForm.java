package zhike.customer.matching;

import java.util.Set;

/** A limited company may become a joint-stock one and stay itself; a partnership is another. */
final class LegalForm {
    private static final Set<String> COMPANIES = Set.of("limited", "joint", "plain");

    private LegalForm() {}

    static Level level(String a, String b) {
        if (a.equals(b)) {
            return Level.FORM_SAME;
        }
        return COMPANIES.contains(a) == COMPANIES.contains(b)
                ? Level.FORM_OTHER
                : Level.FORM_DIFFERS;
    }
}

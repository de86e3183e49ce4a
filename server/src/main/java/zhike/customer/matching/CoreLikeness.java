package zhike.customer.matching;

import java.util.Arrays;

/** How far the distinctive parts of two company names agree. */
final class CoreLikeness {
    private static final int LONG = 4;
    private static final int LONG_LATIN = 6;

    private CoreLikeness() {}

    static Level level(CompanyName a, CompanyName b) {
        if (a.core().equals(b.core()) || a.stem().equals(b.stem()) || holds(a, b) || holds(b, a)) {
            return Level.COMPANY_SAME;
        }
        if (a.alias() != null && b.alias() != null) {
            return Level.COMPANY_DIFFERS;
        }
        if (a.sound().equals(b.sound())) {
            return a.isLatin() || b.isLatin() ? Level.COMPANY_LATIN : Level.COMPANY_SOUND;
        }
        if (a.isLatin() != b.isLatin() && sameAlias(a.core(), b.core())) {
            return Level.COMPANY_LATIN;
        }
        if (near(a, b)) {
            return Level.COMPANY_NEAR;
        }
        return shortened(a, b) || shortened(b, a) ? Level.COMPANY_SHORT : Level.COMPANY_DIFFERS;
    }

    /** One core ends the other, whose beginning was taken for a place in the first name only. */
    private static boolean holds(CompanyName whole, CompanyName other) {
        return other.core().endsWith(whole.core()) && whole.stem().contains(other.core());
    }

    private static boolean sameAlias(String a, String b) {
        String alias = CompanyWords.ALIASES.meaning(a);
        return alias != null && alias.equals(CompanyWords.ALIASES.meaning(b));
    }

    /** A slip of the keyboard; but one Chinese character for another makes another company. */
    private static boolean near(CompanyName a, CompanyName b) {
        int shorter = Math.min(a.core().length(), b.core().length());
        if (a.isLatin() && b.isLatin()) {
            return shorter >= LONG_LATIN && EditDistance.within(a.core(), b.core(), 1) <= 1;
        }
        boolean slip =
                a.isLatin() == b.isLatin()
                        && shorter >= LONG
                        && EditDistance.within(a.core(), b.core(), 1) <= 1;
        return slip
                && (a.core().length() != b.core().length() || sameCharacters(a.core(), b.core()));
    }

    private static boolean sameCharacters(String a, String b) {
        return Arrays.equals(a.chars().sorted().toArray(), b.chars().sorted().toArray());
    }

    /** Every character of the short name in the long one, in order, from its beginning. */
    private static boolean shortened(CompanyName brief, CompanyName full) {
        String s = brief.stem();
        String l = full.stem();
        if (s.length() < 2
                || s.length() * 3 > l.length() * 2
                || s.charAt(0) != l.charAt(0)
                || brief.isLatin()) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < l.length() && at < s.length(); i++) {
            at += l.charAt(i) == s.charAt(at) ? 1 : 0;
        }
        return at == s.length();
    }
}

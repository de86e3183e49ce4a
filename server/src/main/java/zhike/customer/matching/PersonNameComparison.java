package zhike.customer.matching;

import java.util.List;

/**
 * Compares names of people: typos, short forms, initials, given and family name swapped, Chinese
 * and pinyin.
 */
final class PersonNameComparison {
    private PersonNameComparison() {}

    /** Adds what the best agreeing pair of names tells. */
    static void compare(List<PersonName> left, List<PersonName> right, Evidence evidence) {
        evidence.addBest(left, right, PersonNameComparison::compare);
    }

    private static void compare(PersonName a, PersonName b, Evidence evidence) {
        if (a.isChinese() && b.isChinese()) {
            whole(a, b, evidence);
        } else if (a.isChinese() || b.isChinese()) {
            spelled(a, b, evidence);
        } else {
            latin(a, b, evidence);
        }
    }

    private static void whole(PersonName a, PersonName b, Evidence evidence) {
        if (a.whole().equals(b.whole())) {
            evidence.addRare(Level.WHOLE_SAME, Aspect.WHOLE, a.whole(), a.whole(), b.whole());
        } else {
            evidence.add(otherWhole(a, b), a.whole(), b.whole());
        }
    }

    private static Level otherWhole(PersonName a, PersonName b) {
        if (a.sound().equals(b.sound())) {
            return Level.WHOLE_SOUND;
        }
        // one wrong character of two or three makes another person; of four it may be a slip
        boolean alike =
                Math.min(a.whole().length(), b.whole().length()) >= 4
                        && EditDistance.within(a.whole(), b.whole(), 1) <= 1;
        return alike ? Level.WHOLE_ALIKE : Level.WHOLE_DIFFERS;
    }

    private static void spelled(PersonName a, PersonName b, Evidence evidence) {
        PersonName latin = a.isChinese() ? b : a;
        if (latin.isEmpty()) {
            return;
        }
        String sound = a.isChinese() ? a.sound() : b.sound();
        boolean same =
                sound.equals(latin.family() + latin.given())
                        || sound.equals(latin.given() + latin.family());
        evidence.add(same ? Level.WHOLE_LATIN : Level.WHOLE_DIFFERS, a.shown(), b.shown());
    }

    private static void latin(PersonName a, PersonName b, Evidence evidence) {
        Evidence straight = evidence.blank();
        given(a.given(), b.given(), straight);
        family(a.family(), b.family(), straight);
        Evidence best = straight;
        if (crosses(a.given(), b.family()) || crosses(a.family(), b.given())) {
            best =
                    better(
                            best,
                            crossed(a.given(), b.family(), a.family(), b.given(), a, b, evidence));
            best =
                    better(
                            best,
                            crossed(a.family(), b.given(), a.given(), b.family(), a, b, evidence));
        }
        evidence.add(best);
    }

    /**
     * With the names swapped on one side: which pair is the given name cannot be known, so both are
     * tried.
     */
    private static Evidence crossed(
            String given,
            String otherGiven,
            String family,
            String otherFamily,
            PersonName a,
            PersonName b,
            Evidence like) {
        Evidence crossed = like.blank();
        crossed.add(Level.NAME_SWAPPED, a.shown(), b.shown());
        given(given, otherGiven, crossed);
        family(family, otherFamily, crossed);
        return crossed;
    }

    private static Evidence better(Evidence old, Evidence fresh) {
        return fresh.bits() > old.bits() ? fresh : old;
    }

    private static boolean crosses(String one, String other) {
        return one.length() > 1 && other.length() > 1 && one.charAt(0) == other.charAt(0);
    }

    private static void given(String a, String b, Evidence evidence) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        if (a.equals(b) && a.length() > 1) {
            evidence.addRare(Level.GIVEN_SAME, Aspect.GIVEN, a, a, b);
        } else {
            evidence.add(Likeness.given(a, b), a, b);
        }
    }

    private static void family(String a, String b, Evidence evidence) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        if (a.equals(b) && a.length() > 1) {
            evidence.addRare(Level.FAMILY_SAME, Aspect.FAMILY, a, a, b);
        } else {
            evidence.add(Likeness.family(a, b), a, b);
        }
    }
}

package zhike.customer.matching;

import java.util.List;

/**
 * Which records are compared at all: those that share a key. Every record has a few keys; broad
 * ones (date of birth) find more in small data, and where their blocks grow too large {@link
 * BlockSweep} leaves them out, for the narrow ones (date of birth with the sound of a name) are
 * always there too.
 */
public final class Blocking {
    /** The most keys a record can have. */
    public static final int MOST = 14;

    private static final int SEVERAL = 2;

    private Blocking() {}

    public static long[] keys(MatchRecord of) {
        return keys(Profile.of(of));
    }

    /** The keys in rising order, none twice. */
    public static long[] keys(Profile of) {
        var keys = new KeySet(MOST);
        keys.add('c', of.code);
        keys.add('i', of.idNumber);
        of.phones.stream().limit(SEVERAL).forEach(p -> keys.add('p', p));
        of.mails.stream().limit(SEVERAL).forEach(m -> mail(m, keys));
        if (of.kind == MatchKind.PERSON) {
            person(of, keys);
        } else {
            CompanyKeys.add(of, keys);
        }
        return keys.sorted();
    }

    /** A mistyped domain leaves the account. */
    private static void mail(MailAddress mail, KeySet keys) {
        keys.add('m', mail.whole());
        if (mail.isPersonal()) {
            keys.add('q', mail.account());
        }
    }

    private static void person(Profile of, KeySet keys) {
        String birth = of.birth == null || !of.birth.complete() ? "" : of.birth.digits();
        List<PersonName> names = of.people;
        if (names.isEmpty()) {
            keys.add('b', birth);
            return;
        }
        PersonName name = names.getFirst();
        if (name.isChinese()) {
            keys.add('s', name.sound());
            keys.add('d', birth, name.sound());
        } else {
            latin(name, birth, of.address.postcode(), keys);
        }
        keys.add('b', birth);
    }

    /** Given and family name side by side, for they may be swapped. */
    private static void latin(PersonName name, String birth, String postcode, KeySet keys) {
        String given = Soundex.of(name.given());
        String family = Soundex.of(name.family());
        boolean ordered = given.compareTo(family) <= 0;
        keys.add('n', ordered ? given : family, ordered ? family : given);
        keys.add('d', birth, given);
        keys.add('d', birth, family);
        keys.add('z', postcode, given);
        keys.add('z', postcode, family);
        keys.add('f', given);
        keys.add('f', family);
        latinSound(name, keys);
    }

    /** Meets Chinese names by their pinyin, whichever part came first. */
    private static void latinSound(PersonName name, KeySet keys) {
        if (!name.given().isEmpty() && !name.family().isEmpty()) {
            keys.add('s', name.family() + name.given());
        }
    }
}

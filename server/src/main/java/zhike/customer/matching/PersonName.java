package zhike.customer.matching;

import org.jspecify.annotations.Nullable;

/**
 * A person's name made comparable; parts that are not known are empty.
 *
 * @param given given name in Latin letters, without blanks
 * @param family family name in Latin letters, without blanks
 * @param whole the whole name in simplified Chinese characters
 * @param sound pinyin of {@code whole}, without blanks
 */
record PersonName(String given, String family, String whole, String sound) {

    /** From the two parts, which sources swap. */
    static PersonName of(@Nullable String given, @Nullable String family) {
        String first = Fold.solid(given);
        String last = Fold.solid(family);
        return Han.isIn(first) || Han.isIn(last)
                ? chinese(last + first)
                : new PersonName(first, last, "", "");
    }

    /** From a whole name: 王小明, John Smith, Smith, John. */
    static PersonName of(String name) {
        if (Han.isIn(name)) {
            return chinese(Fold.solid(name));
        }
        int comma = name.indexOf(',');
        if (comma > 0) {
            return of(name.substring(comma + 1), name.substring(0, comma));
        }
        String words = Fold.words(name);
        int blank = words.lastIndexOf(' ');
        return blank < 0
                ? of(words, null)
                : of(words.substring(0, blank), words.substring(blank + 1));
    }

    boolean isChinese() {
        return !whole.isEmpty();
    }

    boolean isEmpty() {
        return given.isEmpty() && family.isEmpty() && whole.isEmpty();
    }

    /** As shown in a reason. */
    String shown() {
        return isChinese() ? whole : (given + " " + family).strip();
    }

    private static PersonName chinese(String name) {
        String simple = Han.simple(name);
        return new PersonName("", "", simple, Han.soundOfPerson(simple));
    }
}

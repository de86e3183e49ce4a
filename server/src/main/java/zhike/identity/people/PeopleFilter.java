package zhike.identity.people;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * What people are looked for by: part of a name, its pinyin, the login or the employee number; the
 * unit with all below.
 */
final class PeopleFilter {
    private PeopleFilter() {}

    static Condition of(@Nullable String q, @Nullable Long unit, @Nullable String state) {
        Condition inUnit =
                unit == null
                        ? DSL.noCondition()
                        : PERSON.UNIT_ID.in(
                                DSL.select(UNIT.ID)
                                        .from(UNIT)
                                        .where(UNIT.PATH.contains(new Long[] {unit})));
        return words(q).and(inUnit)
                .and(state == null || state.isEmpty() ? DSL.noCondition() : PERSON.STATE.eq(state));
    }

    static Condition words(@Nullable String q) {
        if (q == null || q.isBlank()) return DSL.noCondition();
        String word = q.strip();
        String small = word.toLowerCase(Locale.ROOT);
        return PERSON.NAME
                .containsIgnoreCase(word)
                .or(PERSON.LOGIN.contains(small))
                .or(PERSON.EMPLOYEE_NUMBER.eq(word))
                .or(pinyin(small.replace(" ", "")));
    }

    /**
     * From the beginning, whole syllables or initials. The key of a name is syllable, blank,
     * character, and so on.
     */
    private static Condition pinyin(String letters) {
        if (!letters.matches("[a-z]+")) return DSL.falseCondition();
        var whole =
                DSL.field("regexp_replace({0}, '[^a-z]', '', 'g')", String.class, PERSON.NAME_KEY);
        var initials =
                DSL.field(
                        "regexp_replace({0}, '([a-z])[a-z]* .', '\\1', 'g')",
                        String.class, PERSON.NAME_KEY);
        return whole.startsWith(letters).or(initials.startsWith(letters));
    }
}

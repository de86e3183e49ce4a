package zhike.platform.criteria;

import static zhike.platform.criteria.Operator.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a field holds, and so what may be asked of it. */
public enum FieldType {
    TEXT(EQUALS, NOT_EQUALS, CONTAINS, STARTS_WITH, IN, NOT_IN, EMPTY, NOT_EMPTY),
    NUMBER(
            EQUALS,
            NOT_EQUALS,
            LESS_THAN,
            AT_MOST,
            MORE_THAN,
            AT_LEAST,
            BETWEEN,
            IN,
            NOT_IN,
            EMPTY,
            NOT_EMPTY),
    /** A number that is shown as money. */
    MONEY(
            EQUALS,
            NOT_EQUALS,
            LESS_THAN,
            AT_MOST,
            MORE_THAN,
            AT_LEAST,
            BETWEEN,
            IN,
            NOT_IN,
            EMPTY,
            NOT_EMPTY),
    DATE(
            ON,
            BEFORE,
            AFTER,
            BETWEEN,
            TODAY,
            THIS_WEEK,
            THIS_MONTH,
            THIS_QUARTER,
            THIS_YEAR,
            WITHIN_LAST_DAYS,
            WITHIN_NEXT_DAYS,
            MORE_THAN_DAYS_AGO,
            BIRTHDAY_WITHIN_DAYS,
            EMPTY,
            NOT_EMPTY),
    /** A moment, asked for by its day in the zone of the context. */
    INSTANT(
            ON,
            BEFORE,
            AFTER,
            BETWEEN,
            TODAY,
            THIS_WEEK,
            THIS_MONTH,
            THIS_QUARTER,
            THIS_YEAR,
            WITHIN_LAST_DAYS,
            WITHIN_NEXT_DAYS,
            MORE_THAN_DAYS_AGO,
            EMPTY,
            NOT_EMPTY),
    BOOLEAN(IS, EMPTY, NOT_EMPTY),
    /** A dictionary code. */
    CHOICE(IS, IN, NOT_IN, EMPTY, NOT_EMPTY),
    /** A set of dictionary codes, never absent but perhaps empty. */
    CHOICES(HAS_ANY, HAS_ALL, HAS_NONE, EMPTY, NOT_EMPTY),
    PERSON(IS, IN, NOT_IN, ME, EMPTY, NOT_EMPTY),
    UNIT(IS, IN, NOT_IN, WITHIN, EMPTY, NOT_EMPTY);

    private final Set<Operator> operators;

    FieldType(Operator first, Operator... rest) {
        this.operators = Collections.unmodifiableSet(EnumSet.of(first, rest));
    }

    public Set<Operator> operators() {
        return operators;
    }

    /** Held as text, where the empty text counts as absent. */
    boolean textual() {
        return this == TEXT || this == CHOICE;
    }

    boolean numeric() {
        return this == NUMBER || this == MONEY;
    }

    boolean reference() {
        return this == PERSON || this == UNIT;
    }
}

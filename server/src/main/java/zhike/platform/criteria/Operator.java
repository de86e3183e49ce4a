package zhike.platform.criteria;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a leaf asks of its field. {@link #code()} is the name in JSON and in message keys. */
public enum Operator {
    EQUALS("equals", Operand.ONE),
    NOT_EQUALS("notEquals", Operand.ONE),
    /** Case does not matter. */
    CONTAINS("contains", Operand.ONE),
    /** Case does not matter. */
    STARTS_WITH("startsWith", Operand.ONE),
    IN("in", Operand.MANY),
    NOT_IN("notIn", Operand.MANY),
    EMPTY("empty", Operand.NONE),
    NOT_EMPTY("notEmpty", Operand.NONE),

    LESS_THAN("lessThan", Operand.ONE),
    AT_MOST("atMost", Operand.ONE),
    MORE_THAN("moreThan", Operand.ONE),
    AT_LEAST("atLeast", Operand.ONE),
    BETWEEN("between", Operand.PAIR),

    ON("on", Operand.ONE),
    BEFORE("before", Operand.ONE),
    AFTER("after", Operand.ONE),
    TODAY("today", Operand.NONE),
    /** Monday to Sunday. */
    THIS_WEEK("thisWeek", Operand.NONE),
    THIS_MONTH("thisMonth", Operand.NONE),
    THIS_QUARTER("thisQuarter", Operand.NONE),
    THIS_YEAR("thisYear", Operand.NONE),
    /** From n days ago to today, both included. */
    WITHIN_LAST_DAYS("withinLastDays", Operand.DAYS),
    /** From today to n days ahead, both included. */
    WITHIN_NEXT_DAYS("withinNextDays", Operand.DAYS),
    MORE_THAN_DAYS_AGO("moreThanDaysAgo", Operand.DAYS),
    /**
     * The month and day come round from today to n days ahead; 29 February on the 28th of a common
     * year.
     */
    BIRTHDAY_WITHIN_DAYS("birthdayWithinDays", Operand.DAYS),

    IS("is", Operand.ONE),
    HAS_ANY("hasAny", Operand.MANY),
    HAS_ALL("hasAll", Operand.MANY),
    /** True of an empty set too. */
    HAS_NONE("hasNone", Operand.MANY),
    /** The person who looks. */
    ME("me", Operand.NONE),
    /** One of these units or of those below them. */
    WITHIN("within", Operand.MANY);

    private static final Map<String, Operator> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Operator::code, Function.identity()));

    private final String code;
    private final Operand operand;

    Operator(String code, Operand operand) {
        this.code = code;
        this.operand = operand;
    }

    public String code() {
        return code;
    }

    public Operand operand() {
        return operand;
    }

    public static Optional<Operator> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}

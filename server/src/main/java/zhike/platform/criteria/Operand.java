package zhike.platform.criteria;

/** What stands behind an operator. */
public enum Operand {
    /** Nothing. */
    NONE,
    /** One value of the field's type. */
    ONE,
    /** From and to, both included, in order. */
    PAIR,
    /** 1 to {@link CriteriaLimits#VALUES} values. */
    MANY,
    /** A whole number of days. */
    DAYS
}

package zhike.platform.criteria;

/** How big a tree may be: what a person can still read, and what a database still plans quickly. */
final class CriteriaLimits {
    public static final int DEPTH = 12;
    public static final int NODES = 200;

    /** In one leaf. */
    public static final int VALUES = 500;

    /** Characters of one text value. */
    public static final int TEXT = 500;

    /** Digits of a number, and places after its point. */
    public static final int DIGITS = 30;

    /** About a hundred years. */
    public static final int DAYS = 36_500;

    /** First and last year of a date that is asked for. */
    public static final int FIRST_YEAR = 1900;

    public static final int LAST_YEAR = 9999;

    private CriteriaLimits() {}
}

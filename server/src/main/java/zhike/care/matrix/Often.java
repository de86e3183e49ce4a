package zhike.care.matrix;

import java.util.Locale;

/** When a service falls due. */
public enum Often {
    /** From the 1st to the 15th, and from the 16th to the end. */
    HALF_MONTH,
    MONTH,
    /** On the birthday, each year. */
    BIRTHDAY,
    /** On the day of founding and of the first trade, each year. */
    ANNIVERSARY,
    /** On each holiday on which customers are greeted. */
    HOLIDAY,
    /** Once for each event that is entered. */
    EVENT,
    /** Within 24 hours of an opinion. */
    OPINION,
    /** When somebody brought a customer. */
    REFERRAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Often of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether the calendar alone says when. */
    public boolean calendar() {
        return this != EVENT && this != OPINION && this != REFERRAL;
    }
}

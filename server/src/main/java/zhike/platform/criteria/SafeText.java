package zhike.platform.criteria;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * Text that surely is a number, a date or a moment. The same pattern guards the cast in SQL, so
 * that a text which is none gives NULL there and null here: PostgreSQL 15 has no cast that
 * forgives.
 */
final class SafeText {
    static final String NUMBER = "-?[0-9]{1,30}([.][0-9]{1,30})?";

    private static final String LEAP = "(0[48]|[2468][048]|[13579][26])";
    private static final String DAY =
            "((?!0000)[0-9]{4}-("
                    + "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
                    + "|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
                    + "|02-(0[1-9]|1[0-9]|2[0-8]))"
                    + "|([0-9]{2}"
                    + LEAP
                    + "|"
                    + LEAP
                    + "00)-02-29)";
    static final String DATE = DAY;
    static final String INSTANT =
            DAY
                    + "T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,6})?)?"
                    + "(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])";

    private static final Pattern IS_NUMBER = Pattern.compile(NUMBER);
    private static final Pattern IS_DATE = Pattern.compile(DATE);
    private static final Pattern IS_INSTANT = Pattern.compile(INSTANT);

    private SafeText() {}

    static @Nullable BigDecimal number(String text) {
        return IS_NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    static @Nullable LocalDate date(String text) {
        return IS_DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
    }

    static @Nullable Instant instant(String text) {
        return IS_INSTANT.matcher(text).matches() ? OffsetDateTime.parse(text).toInstant() : null;
    }
}

package zhike.platform.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Numbers of a workbook as people see them there. */
final class XlsxNumber {
    /** A spreadsheet shows 15 significant digits and keeps hardly more (IEEE 754 double). */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final BigDecimal LOSSY = new BigDecimal("1e15");
    private static final int LATEST_DAY = 2_958_465;
    private static final int SECONDS = 86_400;
    private static final DateTimeFormatter WITH_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private XlsxNumber() {}

    /**
     * Plain digits without exponent, without ".0", with the zeros in front that the style asks for.
     */
    static String plain(BigDecimal number, int zeros) {
        if (Math.abs(number.scale()) > 400 || number.precision() > 400) {
            return number.toString();
        }
        BigDecimal seen = isLossy(number) ? number : number.round(DIGITS);
        String text = seen.signum() == 0 ? "0" : seen.stripTrailingZeros().toPlainString();
        return text.length() < zeros && text.matches("[0-9]+")
                ? "0".repeat(zeros - text.length()) + text
                : text;
    }

    static boolean isLossy(BigDecimal number) {
        return number.abs().compareTo(LOSSY) >= 0;
    }

    /**
     * The day (and time, if any) of a serial number; day 1 is 1900-01-01, and 1900 wrongly has a
     * February 29.
     */
    static String date(BigDecimal serial, boolean from1904) {
        double days = serial.doubleValue();
        if (!(days >= 0 && days < LATEST_DAY + 1)) {
            return plain(serial, 0);
        }
        LocalDate first =
                from1904
                        ? LocalDate.of(1904, 1, 1)
                        : days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        LocalDateTime time = first.atStartOfDay().plusSeconds(Math.round(days * SECONDS));
        boolean timeOnly = days < 1 && !from1904;
        boolean midnight = time.toLocalTime().toSecondOfDay() == 0;
        return timeOnly
                ? time.toLocalTime().toString()
                : midnight ? time.toLocalDate().toString() : WITH_TIME.format(time);
    }
}

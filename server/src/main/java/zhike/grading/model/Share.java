package zhike.grading.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share of an amount in whole smallest units, as it is written: 0.29 of 100 is 29, where binary
 * fractions say 28.999….
 */
final class Share {
    private Share() {}

    /** The largest amount that does not pass the share. */
    static long atMost(double share, long total) {
        return exact(share, total).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /** The smallest amount that reaches the share. */
    static long atLeast(double share, long total) {
        return exact(share, total).setScale(0, RoundingMode.CEILING).longValueExact();
    }

    private static BigDecimal exact(double share, long total) {
        return BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(total));
    }
}

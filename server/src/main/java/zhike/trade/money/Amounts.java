package zhike.trade.money;

import zhike.platform.error.Refusal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sums by one rule: each line to the cent, half up; the paper is the sum of its lines. */
public final class Amounts {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** What a column holds. */
    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");

    private Amounts() {}

    /**
     * @param discount per cent
     * @return to the cent, half away from zero
     */
    public static BigDecimal line(BigDecimal quantity, BigDecimal price, BigDecimal discount) {
        return quantity.multiply(price)
                .multiply(HUNDRED.subtract(discount))
                .divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    public static BigDecimal cent(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * @throws Refusal {@code amount.large}
     */
    public static BigDecimal held(String field, BigDecimal amount) {
        if (amount.abs().compareTo(LARGEST) > 0) throw Refusal.invalid(field, "trade.amount.large");
        return amount;
    }
}

package zhike.trade.receivable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Days sales outstanding by three formulas, and what goes with them. Each says how many days of
 * sales are still owed; null where nothing was sold, for then there is no such number. Results have
 * one decimal.
 */
public final class Dso {
    /**
     * @param sales on credit within it
     * @param days of it
     */
    public record Month(BigDecimal sales, int days) {}

    private static final int PRECISE = 12;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Dso() {}

    /**
     * By the average balance: (opening + closing) / 2 × days / sales.
     *
     * <p>Source: the usual formula of Chinese credit manuals, there with 365 days of a year.
     */
    public static @Nullable BigDecimal averageBalance(
            BigDecimal opening, BigDecimal closing, BigDecimal sales, int days) {
        return outstanding(
                opening.add(closing).divide(TWO, PRECISE, RoundingMode.HALF_UP), sales, days);
    }

    /**
     * By the balance at the end: closing / sales × days.
     *
     * <p>Source: the end-balance variant of the same formula.
     */
    public static @Nullable BigDecimal endBalance(BigDecimal closing, BigDecimal sales, int days) {
        return outstanding(closing, sales, days);
    }

    /**
     * By counting back (exhaustion): from the latest month on, as many days as its sales are
     * covered by what is owed; of the month that is not covered wholly a share. What is owed beyond
     * all months counts all their days and no more.
     *
     * <p>Source: the count-back method of credit management; 500 owed after sales of 200 (31 days),
     * 180 (28) and 240 (31) are 31 + 28 + 120 / 240 × 31 = 74.5 days.
     *
     * @param months the latest first
     */
    public static @Nullable BigDecimal countBack(BigDecimal closing, List<Month> months) {
        if (months.stream().allMatch(month -> month.sales().signum() <= 0)) return null;
        BigDecimal left = closing.max(BigDecimal.ZERO);
        BigDecimal days = BigDecimal.ZERO;
        for (Month month : months) {
            if (left.signum() == 0) break;
            BigDecimal whole = BigDecimal.valueOf(month.days());
            if (month.sales().compareTo(left) > 0) {
                days =
                        days.add(
                                left.multiply(whole)
                                        .divide(month.sales(), PRECISE, RoundingMode.HALF_UP));
                break;
            }
            days = days.add(whole);
            left = left.subtract(month.sales().max(BigDecimal.ZERO));
        }
        return days.setScale(1, RoundingMode.HALF_UP);
    }

    /**
     * The best possible: only what is not yet due counts; current / sales × days.
     *
     * <p>Source: own knowledge of credit management (best possible DSO).
     */
    public static @Nullable BigDecimal bestPossible(BigDecimal notDue, BigDecimal sales, int days) {
        return outstanding(notDue, sales, days);
    }

    /**
     * Average days delinquent: by how many days customers pay too late; DSO less the best possible.
     *
     * <p>Source: own knowledge of credit management (ADD).
     */
    public static @Nullable BigDecimal delinquent(
            @Nullable BigDecimal dso, @Nullable BigDecimal best) {
        return dso == null || best == null ? null : dso.subtract(best);
    }

    private static @Nullable BigDecimal outstanding(BigDecimal owed, BigDecimal sales, int days) {
        if (sales.signum() <= 0) return null;
        return owed.multiply(BigDecimal.valueOf(days)).divide(sales, 1, RoundingMode.HALF_UP);
    }
}

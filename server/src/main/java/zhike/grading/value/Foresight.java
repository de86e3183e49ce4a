package zhike.grading.value;

import zhike.grading.model.GammaGamma;
import zhike.grading.model.LifetimeValue;
import zhike.grading.model.PurchaseModel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a customer is expected to bring, by one fit. Who is alive buys on by the number of purchases
 * and the time of observation alone, whenever the last one was: that part is worked out once for
 * all who share these, and multiplied by each one's own P(alive).
 */
final class Foresight {
    static final double DAYS_A_WEEK = 7;
    private static final double WEEKS_A_MONTH = 365.25 / 12 / 7;
    private static final double WEEKS_A_YEAR = 365.25 / 7;

    /**
     * @param alive P(alive), in [0, 1]
     * @param purchases within the horizon, not discounted
     * @param spend the mean amount of one to come
     * @param profit margin × spend × discounted purchases
     */
    record Expected(BigDecimal alive, BigDecimal purchases, BigDecimal spend, BigDecimal profit) {}

    private record Living(double purchases, double discounted) {}

    private final PurchaseModel model;
    private final GammaGamma spend;
    private final double horizon;
    private final double rate;
    private final Map<Long, Living> known = new ConcurrentHashMap<>();

    /**
     * @param discount per cent a year
     */
    Foresight(PurchaseModel model, GammaGamma spend, int horizonMonths, BigDecimal discount) {
        this.model = model;
        this.spend = spend;
        horizon = horizonMonths * WEEKS_A_MONTH;
        rate = LifetimeValue.continuous(discount.doubleValue() / 100, WEEKS_A_YEAR);
    }

    /**
     * @param repeats days of purchase after the first
     * @param last days from the first purchase to the last
     * @param age days from the first purchase to today
     * @param repeatSales of the days after the first
     * @param margin share of sales that is earned
     */
    Expected of(int repeats, int last, int age, double repeatSales, double margin) {
        double alive = model.alive(repeats, last / DAYS_A_WEEK, age / DAYS_A_WEEK);
        Living living =
                known.computeIfAbsent(((long) repeats << 32) | age, any -> living(repeats, age));
        double mean = repeats == 0 ? 0 : Math.max(0, repeatSales / repeats);
        double amount = mean > 0 ? spend.conditionalMean(repeats, mean) : spend.populationMean();
        return new Expected(
                decimal(alive, 8),
                decimal(alive * living.purchases(), 4),
                decimal(amount, 2),
                decimal(margin * amount * alive * living.discounted(), 2));
    }

    /** Of who bought last at the end of observation, and is taken as alive. */
    private Living living(int repeats, int age) {
        double weeks = age / DAYS_A_WEEK;
        double alive = model.alive(repeats, weeks, weeks);
        return new Living(
                model.expectedNext(repeats, weeks, weeks, horizon) / alive,
                model.discounted(repeats, weeks, weeks, horizon, rate) / alive);
    }

    private static BigDecimal decimal(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
}

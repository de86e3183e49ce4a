package zhike.credit.limit;

import zhike.credit.Reason;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * The limit that the formula suggests: monthly sales × credit period in months × risk factor of the
 * grade. Monthly sales are the average of the months with shipments, of a new customer what is
 * expected.
 *
 * <p>Source: a Chinese company's rules on credit grades, limits and terms (reference values B7);
 * practice and not law.
 *
 * @param amount in the company's own currency, to the cent
 */
public record SuggestedLimit(BigDecimal amount, List<Reason> because) {
    private static final BigDecimal DAYS_OF_MONTH = BigDecimal.valueOf(30);

    /**
     * @param monthly not negative
     * @param terms days to pay
     * @param factor per cent
     * @param expected whether the sales are expected instead of made
     */
    static SuggestedLimit of(
            BigDecimal monthly, int terms, String grade, BigDecimal factor, boolean expected) {
        BigDecimal amount =
                monthly.multiply(BigDecimal.valueOf(terms))
                        .multiply(factor.movePointLeft(2))
                        .divide(DAYS_OF_MONTH, 2, RoundingMode.HALF_UP);
        return new SuggestedLimit(
                amount,
                List.of(
                        new Reason(
                                expected ? "limit.expected" : "limit.made",
                                Map.of(
                                        "monthly", monthly,
                                        "terms", terms,
                                        "grade", grade,
                                        "factor", factor.stripTrailingZeros().toPlainString(),
                                        "amount", amount))));
    }
}

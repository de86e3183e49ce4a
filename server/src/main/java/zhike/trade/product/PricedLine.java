package zhike.trade.product;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;

/**
 * A line of a quote or an order with all that follows from its product.
 *
 * @param discount per cent
 * @param amount to the cent
 * @param months of enrolment that the line gives as a whole
 */
public record PricedLine(
        @Nullable Long productId,
        String name,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal discount,
        BigDecimal amount,
        BigDecimal months) {
    public static BigDecimal sum(
            Collection<PricedLine> lines, Function<PricedLine, BigDecimal> what) {
        return lines.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

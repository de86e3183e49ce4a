package zhike.trade;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Map;

/** Says whether an order may be confirmed; offered as a bean by who watches credit. */
public interface OrderGate {
    /**
     * @param amount of the order, in its currency
     * @param released whether somebody who may has let it through
     */
    record Ask(
            long orderId, long customerId, BigDecimal amount, String currency, boolean released) {}

    /**
     * @param reason code, such as {@code over_limit} or {@code past_due}
     * @param detail the figures that it was decided by
     */
    record Hold(String reason, Map<String, ?> detail) {}

    /**
     * In the transaction that confirms the order; two orders of one customer are asked about one
     * after the other.
     *
     * @return null where it may pass
     */
    @Nullable Hold ask(Ask ask);
}

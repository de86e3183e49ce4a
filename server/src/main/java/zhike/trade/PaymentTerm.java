package zhike.trade;

import org.jspecify.annotations.Nullable;

/** How long a customer may take to pay; offered as a bean by who agrees on it. */
public interface PaymentTerm {
    /**
     * @return days from the invoice; null where nothing is agreed with this customer
     */
    @Nullable Integer days(long customerId);
}

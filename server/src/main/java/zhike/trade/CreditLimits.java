package zhike.trade;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** How much customers may owe; offered as a bean by who watches credit. */
public interface CreditLimits {
    /** As they hold today, by customer, in the company's own currency; who has none is left out. */
    Map<Long, BigDecimal> of(Collection<Long> customers);
}

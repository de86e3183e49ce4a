package zhike.customer;

import org.jooq.Condition;
import org.jooq.Field;

/**
 * Papers about customers that must be kept for years. A removed customer who has such is out of
 * sight for good, but the rows stay. Offered as a bean by the module whose papers they are.
 */
public interface KeptByLaw {
    /** Whether there is such a paper about that customer. */
    Condition about(Field<Long> cardId);
}

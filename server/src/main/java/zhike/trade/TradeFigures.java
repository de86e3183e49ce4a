package zhike.trade;

import static zhike.trade.db.Tables.CUSTOMER_FIGURE;

import org.jooq.Field;
import org.jooq.Table;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What customers bought and paid so far, a row for each who ever did; to compose into another
 * module's statement. Amounts are in the company's own currency.
 */
public final class TradeFigures {
    public static final Table<?> TABLE = CUSTOMER_FIGURE;
    public static final Field<Long> CUSTOMER = CUSTOMER_FIGURE.CUSTOMER_ID;

    /** Received, less what was paid back. */
    public static final Field<BigDecimal> PAID = CUSTOMER_FIGURE.PAID;

    /** Of orders that are confirmed or delivered. */
    public static final Field<BigDecimal> ORDERED = CUSTOMER_FIGURE.ORDERED;

    public static final Field<Integer> ORDERS = CUSTOMER_FIGURE.ORDERS;

    /** Of enrolment bought. */
    public static final Field<BigDecimal> MONTHS = CUSTOMER_FIGURE.MONTHS;

    public static final Field<LocalDate> FIRST_ORDER_ON = CUSTOMER_FIGURE.FIRST_ORDER_ON;
    public static final Field<LocalDate> LAST_ORDER_ON = CUSTOMER_FIGURE.LAST_ORDER_ON;
    public static final Field<LocalDate> LAST_PAID_ON = CUSTOMER_FIGURE.LAST_PAID_ON;

    private TradeFigures() {}
}

package zhike.customer;

import static zhike.customer.db.Tables.CARD;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

import java.time.LocalDate;

/** What the file says of customers, to compose into another module's statement over many. */
public final class CustomerColumns {
    public static final Table<?> TABLE = CARD;
    public static final Field<Long> ID = CARD.ID;
    public static final Field<String> NUMBER = CARD.NUMBER;

    /** Code of the dictionary {@code customer_source}. */
    public static final Field<String> SOURCE = CARD.SOURCE;

    /** Code of the dictionary {@code industry}. */
    public static final Field<String> INDUSTRY = CARD.INDUSTRY;

    /** As somebody noted it; trade may know an earlier day. */
    public static final Field<LocalDate> FIRST_TRADE_ON = CARD.FIRST_TRADE_ON;

    /** Neither removed nor merged away. */
    public static final Condition STANDING = CARD.REMOVED_AT.isNull();

    private CustomerColumns() {}
}

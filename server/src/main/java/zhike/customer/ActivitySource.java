package zhike.customer;

import org.jooq.Record4;
import org.jooq.Select;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was really done with customers, each time once: visits, calls, messages, gifts. What it cost
 * is counted from it. Offered as a bean by each module that does such things.
 */
public interface ActivitySource {
    /** Such as {@code visit}; what one costs is set under this name. */
    String kind();

    /**
     * To compose into another module's statement: customer, day, how many (hours, pieces), what it
     * cost where that is known.
     *
     * @param from first day
     * @param to last day
     */
    Select<Record4<Long, LocalDate, BigDecimal, BigDecimal>> done(LocalDate from, LocalDate to);
}

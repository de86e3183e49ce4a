package zhike.trade.payment;

import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.PAYMENT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;

/** What a customer has with us that settles nothing yet. */
@Component
class FreeMoney {
    private final DSLContext db;

    FreeMoney(DSLContext db) {
        this.db = db;
    }

    /** Of payments and credit notes, less what was paid back; with the customer's turn taken. */
    BigDecimal of(long customer, String currency) {
        BigDecimal payments =
                db.select(DSL.coalesce(DSL.sum(PAYMENT.UNALLOCATED), BigDecimal.ZERO))
                        .from(PAYMENT)
                        .where(PAYMENT.CUSTOMER_ID.eq(customer))
                        .and(PAYMENT.CURRENCY.eq(currency))
                        .and(PAYMENT.UNALLOCATED.ne(BigDecimal.ZERO))
                        .fetchSingle()
                        .value1();
        BigDecimal notes =
                db.select(DSL.coalesce(DSL.sum(INVOICE.OPEN_AMOUNT), BigDecimal.ZERO))
                        .from(INVOICE)
                        .where(INVOICE.CUSTOMER_ID.eq(customer))
                        .and(INVOICE.CURRENCY.eq(currency))
                        .and(INVOICE.STATE.eq("issued"))
                        .and(INVOICE.OPEN_AMOUNT.lt(BigDecimal.ZERO))
                        .fetchSingle()
                        .value1();
        return payments.subtract(notes);
    }
}

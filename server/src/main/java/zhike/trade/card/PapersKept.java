package zhike.trade.card;

import static zhike.trade.db.Tables.CONTRACT;
import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.PAYMENT;
import static zhike.trade.db.Tables.SALES_ORDER;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.customer.KeptByLaw;

/** Books and contracts are kept for years, whatever becomes of the customer's file. */
@Component
class PapersKept implements KeptByLaw {
    @Override
    public Condition about(Field<Long> card) {
        return DSL.or(
                DSL.exists(DSL.selectOne().from(INVOICE).where(INVOICE.CUSTOMER_ID.eq(card))),
                DSL.exists(DSL.selectOne().from(PAYMENT).where(PAYMENT.CUSTOMER_ID.eq(card))),
                DSL.exists(
                        DSL.selectOne()
                                .from(CONTRACT)
                                .where(CONTRACT.CUSTOMER_ID.eq(card))
                                .and(CONTRACT.STATE.in("signed", "ended"))),
                DSL.exists(
                        DSL.selectOne()
                                .from(SALES_ORDER)
                                .where(SALES_ORDER.CUSTOMER_ID.eq(card))
                                .and(SALES_ORDER.STATE.in("confirmed", "delivered"))));
    }
}

package zhike.trade.receivable.statement;

import static zhike.trade.db.Tables.DELIVERY;
import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.PAYMENT;
import static zhike.trade.db.Tables.SALES_ORDER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws up the accounts of many customers in a few statements. What was written off still stands in
 * them: the customer owes it.
 */
@Component
class Accounts {
    private final DSLContext db;

    Accounts(DSLContext db) {
        this.db = db;
    }

    /** In the order of the customers. */
    List<Account> of(Collection<Long> customers, StatementForm period) {
        Long[] ids = customers.toArray(Long[]::new);
        Map<Long, BigDecimal> stood = new HashMap<>();
        opening(ids, period).forEach((id, sum) -> stood.merge(id, sum, BigDecimal::add));
        paidBefore(ids, period)
                .forEach((id, sum) -> stood.merge(id, sum.negate(), BigDecimal::add));
        Map<Long, List<Record>> moved = moved(ids, period);
        return customers.stream()
                .map(
                        id ->
                                account(
                                        id,
                                        stood.getOrDefault(id, BigDecimal.ZERO),
                                        moved.getOrDefault(id, List.of())))
                .toList();
    }

    private static Account account(long id, BigDecimal opening, List<Record> moves) {
        List<StatementLine> lines = new ArrayList<>();
        BigDecimal balance = opening;
        for (Record move : moves) {
            BigDecimal amount = move.get("amount", BigDecimal.class);
            if (amount != null) balance = balance.add(amount);
            lines.add(
                    new StatementLine(
                            move.get("on_day", LocalDate.class),
                            move.get("kind", String.class),
                            move.get("number", String.class),
                            amount,
                            balance));
        }
        return new Account(id, opening, lines);
    }

    private Map<Long, BigDecimal> opening(Long[] ids, StatementForm period) {
        return db.select(INVOICE.CUSTOMER_ID, DSL.sum(INVOICE.AMOUNT))
                .from(INVOICE)
                .where(invoices(ids, period))
                .and(INVOICE.ISSUED_ON.lt(period.fromOn()))
                .groupBy(INVOICE.CUSTOMER_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private Map<Long, BigDecimal> paidBefore(Long[] ids, StatementForm period) {
        return db.select(PAYMENT.CUSTOMER_ID, DSL.sum(PAYMENT.AMOUNT))
                .from(PAYMENT)
                .where(payments(ids, period))
                .and(PAYMENT.RECEIVED_ON.lt(period.fromOn()))
                .groupBy(PAYMENT.CUSTOMER_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private static Condition invoices(Long[] ids, StatementForm period) {
        return INVOICE.CUSTOMER_ID
                .eq(DSL.any(ids))
                .and(INVOICE.CURRENCY.eq(period.currency()))
                .and(INVOICE.STATE.ne("void"));
    }

    private static Condition payments(Long[] ids, StatementForm period) {
        return PAYMENT.CUSTOMER_ID
                .eq(DSL.any(ids))
                .and(PAYMENT.CURRENCY.eq(period.currency()))
                .and(PAYMENT.REVERSED_AT.isNull());
    }

    /** Of one day goods first, then invoices, then money. */
    private Map<Long, List<Record>> moved(Long[] ids, StatementForm period) {
        Field<Long> customer = DSL.field(DSL.name("customer_id"), Long.class);
        var goods =
                DSL.select(
                                List.of(
                                        SALES_ORDER.CUSTOMER_ID,
                                        DELIVERY.DELIVERED_ON.as("on_day"),
                                        DSL.inline(0).as("turn"),
                                        DSL.inline("delivery").as("kind"),
                                        DELIVERY.NUMBER,
                                        DSL.castNull(BigDecimal.class).as("amount"),
                                        DELIVERY.ID))
                        .from(DELIVERY)
                        .join(SALES_ORDER)
                        .on(SALES_ORDER.ID.eq(DELIVERY.ORDER_ID))
                        .where(SALES_ORDER.CUSTOMER_ID.eq(DSL.any(ids)))
                        .and(SALES_ORDER.CURRENCY.eq(period.currency()))
                        .and(DELIVERY.DELIVERED_ON.between(period.fromOn(), period.toOn()));
        var invoices =
                DSL.select(
                                List.of(
                                        INVOICE.CUSTOMER_ID,
                                        INVOICE.ISSUED_ON,
                                        DSL.inline(1),
                                        INVOICE.KIND,
                                        INVOICE.NUMBER,
                                        INVOICE.AMOUNT,
                                        INVOICE.ID))
                        .from(INVOICE)
                        .where(invoices(ids, period))
                        .and(INVOICE.ISSUED_ON.between(period.fromOn(), period.toOn()));
        var money =
                DSL.select(
                                List.of(
                                        PAYMENT.CUSTOMER_ID,
                                        PAYMENT.RECEIVED_ON,
                                        DSL.inline(2),
                                        DSL.inline("payment"),
                                        PAYMENT.NUMBER,
                                        PAYMENT.AMOUNT.neg(),
                                        PAYMENT.ID))
                        .from(PAYMENT)
                        .where(payments(ids, period))
                        .and(PAYMENT.RECEIVED_ON.between(period.fromOn(), period.toOn()));
        var all = goods.unionAll(invoices).unionAll(money).asTable("moved");
        Map<Long, List<Record>> moved = new HashMap<>();
        for (Record row :
                db.selectFrom(all)
                        .orderBy(
                                DSL.field(DSL.name("on_day")),
                                DSL.field(DSL.name("turn")),
                                DSL.field(DSL.name("id")))
                        .fetch())
            moved.computeIfAbsent(row.get(customer), id -> new ArrayList<>()).add(row);
        return moved;
    }
}

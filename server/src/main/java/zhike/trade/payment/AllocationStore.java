package zhike.trade.payment;

import static zhike.trade.db.Tables.ALLOCATION;
import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.PAYMENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.platform.error.Refusal;
import zhike.trade.TradeReach;
import zhike.trade.db.tables.records.AllocationRecord;
import zhike.trade.db.tables.records.InvoiceRecord;
import zhike.trade.db.tables.records.PaymentRecord;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of money and of what it settles: first the customer's turn, then the rows. */
@Component
class AllocationStore {
    private static final String RIGHT = "payment.edit";

    /** One statement for however many; what it settled is open again, what it came from free. */
    private static final String BACK =
            """
            with taken as (update trade.allocation set taken_back_at = {1}, taken_back_by = {2}
                    where {0} and taken_back_at is null returning invoice_id, payment_id, credit_note_id, amount),
                opened as (update trade.invoice i set open_amount = i.open_amount + t.amount, version = i.version + 1, updated_at = {1}
                    from (select invoice_id, sum(amount) as amount from taken group by invoice_id) t where i.id = t.invoice_id),
                noted as (update trade.invoice i set open_amount = i.open_amount - t.amount, version = i.version + 1, updated_at = {1}
                    from (select credit_note_id, sum(amount) as amount from taken where credit_note_id is not null group by credit_note_id) t
                    where i.id = t.credit_note_id)
            update trade.payment p set unallocated = p.unallocated + t.amount, version = p.version + 1
            from (select payment_id, sum(amount) as amount from taken where payment_id is not null group by payment_id) t
            where p.id = t.payment_id\
            """;

    private static final String APPLY =
            """
            with parts as (select * from unnest({0}::bigint[], {1}::numeric[]) as u (invoice_id, amount)),
                kept as (insert into trade.allocation (invoice_id, payment_id, credit_note_id, amount, at, by_person)
                    select invoice_id, {2}::bigint, {3}::bigint, amount, {4}, {5}::bigint from parts)
            update trade.invoice i set open_amount = i.open_amount - parts.amount, version = i.version + 1, updated_at = {4}
            from parts where i.id = parts.invoice_id\
            """;

    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;

    AllocationStore(DSLContext db, Clock clock, Customers customers) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
    }

    PaymentRecord lockPayment(Viewer viewer, long id) {
        Condition which =
                PAYMENT.ID.eq(id).and(TradeReach.visibleTo(viewer, RIGHT, PAYMENT.CUSTOMER_ID));
        Long customer =
                db.select(PAYMENT.CUSTOMER_ID)
                        .from(PAYMENT)
                        .where(which)
                        .fetchOne(PAYMENT.CUSTOMER_ID);
        take(customer, "payment");
        return still(
                customer,
                db.selectFrom(PAYMENT).where(which).forUpdate().fetchOne(),
                PaymentRecord::getCustomerId);
    }

    InvoiceRecord lockNote(Viewer viewer, long id) {
        Condition which =
                INVOICE.ID
                        .eq(id)
                        .and(INVOICE.KIND.eq("credit_note"))
                        .and(INVOICE.STATE.eq("issued"))
                        .and(TradeReach.visibleTo(viewer, RIGHT, INVOICE.CUSTOMER_ID));
        Long customer =
                db.select(INVOICE.CUSTOMER_ID)
                        .from(INVOICE)
                        .where(which)
                        .fetchOne(INVOICE.CUSTOMER_ID);
        take(customer, "invoice");
        return still(
                customer,
                db.selectFrom(INVOICE).where(which).forUpdate().fetchOne(),
                InvoiceRecord::getCustomerId);
    }

    AllocationRecord lock(Viewer viewer, long id) {
        Long customer =
                db.select(INVOICE.CUSTOMER_ID)
                        .from(ALLOCATION)
                        .join(INVOICE)
                        .on(INVOICE.ID.eq(ALLOCATION.INVOICE_ID))
                        .where(ALLOCATION.ID.eq(id))
                        .and(TradeReach.visibleTo(viewer, RIGHT, INVOICE.CUSTOMER_ID))
                        .fetchOne(INVOICE.CUSTOMER_ID);
        take(customer, "allocation");
        return db.selectFrom(ALLOCATION).where(ALLOCATION.ID.eq(id)).forUpdate().fetchSingle();
    }

    private void take(@Nullable Long customer, String what) {
        if (customer == null) throw Refusal.missing(what);
        customers.takeTurns(Set.of(customer));
    }

    private static <R> R still(
            @Nullable Long customer, @Nullable R row, java.util.function.Function<R, Long> of) {
        if (row == null || !of.apply(row).equals(customer)) throw Refusal.conflict("version.stale");
        return row;
    }

    /** Invoice or credit note, with the turn taken. */
    InvoiceRecord note(long id) {
        return db.selectFrom(INVOICE).where(INVOICE.ID.eq(id)).fetchSingle();
    }

    /** Of the source's customer and currency, those that are not settled yet. */
    Map<Long, InvoiceRecord> open(MoneySource source, Condition which) {
        return db.selectFrom(INVOICE)
                .where(payable(source))
                .and(which)
                .orderBy(INVOICE.ID)
                .forUpdate()
                .fetchMap(INVOICE.ID);
    }

    List<InvoiceRecord> oldest(MoneySource source) {
        return db.selectFrom(INVOICE)
                .where(payable(source))
                .orderBy(INVOICE.DUE_ON, INVOICE.ISSUED_ON, INVOICE.ID)
                .forUpdate()
                .fetch();
    }

    private static Condition payable(MoneySource source) {
        return INVOICE.CUSTOMER_ID
                .eq(source.customer())
                .and(INVOICE.CURRENCY.eq(source.currency()))
                .and(INVOICE.STATE.eq("issued"))
                .and(INVOICE.OPEN_AMOUNT.gt(BigDecimal.ZERO));
    }

    void apply(Viewer viewer, MoneySource source, Map<Long, BigDecimal> parts, BigDecimal sum) {
        Long payment = null;
        Long note = null;
        switch (source) {
            case MoneySource.Payment from -> {
                payment = from.row().getId();
                from.row().setUnallocated(from.row().getUnallocated().subtract(sum));
                from.row().setVersion(from.row().getVersion() + 1);
                from.row().update();
            }
            case MoneySource.CreditNote from -> {
                note = from.row().getId();
                from.row().setOpenAmount(from.row().getOpenAmount().add(sum));
                from.row().setVersion(from.row().getVersion() + 1);
                from.row().setUpdatedAt(clock.instant());
                from.row().update();
            }
        }
        db.query(
                        APPLY,
                        DSL.val(parts.keySet().toArray(Long[]::new)),
                        DSL.val(parts.values().toArray(BigDecimal[]::new)),
                        DSL.val(payment, Long.class),
                        DSL.val(note, Long.class),
                        DSL.val(clock.instant()),
                        DSL.val(viewer.personId()))
                .execute();
    }

    void takeBack(Viewer viewer, Condition which) {
        db.query(BACK, which, DSL.val(clock.instant()), DSL.val(viewer.personId())).execute();
    }
}

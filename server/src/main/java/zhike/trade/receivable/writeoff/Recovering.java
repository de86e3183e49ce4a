package zhike.trade.receivable.writeoff;

import static zhike.trade.db.Tables.ALLOCATION;
import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.PAYMENT;
import static zhike.trade.db.Tables.WRITE_OFF;
import static zhike.trade.db.Tables.WRITE_OFF_INVOICE;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.trade.TradeEvent;
import zhike.trade.db.tables.records.InvoiceRecord;
import zhike.trade.db.tables.records.PaymentRecord;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** Money that comes after all for a claim that was given up: it settles the written-off invoice. */
@Component
class Recovering {
    record Form(
            @NotNull Long invoiceId,
            @NotNull Long paymentId,
            @NotNull @DecimalMin("0.01") @Digits(integer = 13, fraction = 2) BigDecimal amount) {}

    private final DSLContext db;
    private final Customers customers;
    private final CustomerTimeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Trail trail;

    Recovering(
            DSLContext db,
            Customers customers,
            CustomerTimeline timeline,
            ApplicationEventPublisher events,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.customers = customers;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * @throws Refusal {@code write-off.missing}, {@code writeoff.recovery.invoice}, {@code
     *     writeoff.recovery.payment}, {@code writeoff.recovery.much}
     */
    @Transactional
    public void recover(Viewer viewer, long id, Form form) {
        var paper =
                db.selectFrom(WRITE_OFF)
                        .where(WRITE_OFF.ID.eq(id))
                        .and(WRITE_OFF.STATE.eq("approved"))
                        .and(CustomerReach.visibleTo(viewer, "writeoff.ask", WRITE_OFF.CUSTOMER_ID))
                        .fetchOne();
        if (paper == null) throw Refusal.missing("write-off");
        long customer = paper.getCustomerId();
        customers.takeTurns(Set.of(customer));
        PaymentRecord payment =
                db.selectFrom(PAYMENT)
                        .where(PAYMENT.ID.eq(form.paymentId()))
                        .and(PAYMENT.CUSTOMER_ID.eq(customer))
                        .and(PAYMENT.REVERSED_AT.isNull())
                        .forUpdate()
                        .fetchOne();
        if (payment == null) throw Refusal.invalid("paymentId", "writeoff.recovery.payment");
        InvoiceRecord invoice = claim(id, form);
        boolean much =
                form.amount().compareTo(payment.getUnallocated()) > 0
                        || form.amount().compareTo(invoice.getOpenAmount()) > 0
                        || !payment.getCurrency().equals(invoice.getCurrency());
        if (much) throw Refusal.invalid("amount", "writeoff.recovery.much");
        payment.setUnallocated(payment.getUnallocated().subtract(form.amount()));
        payment.setVersion(payment.getVersion() + 1);
        payment.update();
        invoice.setOpenAmount(invoice.getOpenAmount().subtract(form.amount()));
        invoice.setVersion(invoice.getVersion() + 1);
        invoice.setUpdatedAt(clock.instant());
        invoice.update();
        db.insertInto(ALLOCATION)
                .set(ALLOCATION.INVOICE_ID, invoice.getId())
                .set(ALLOCATION.PAYMENT_ID, payment.getId())
                .set(ALLOCATION.AMOUNT, form.amount())
                .set(ALLOCATION.AT, clock.instant())
                .set(ALLOCATION.BY_PERSON, viewer.personId())
                .execute();
        Map<String, Object> detail =
                Map.of("number", paper.getNumber(), "amount", form.amount().toPlainString());
        timeline.add(customer, "write-off.recovered", detail);
        trail.record("write-off.recovered", "write-off", id, paper.getNumber(), detail);
        events.publishEvent(new TradeEvent.BalanceChanged(Set.of(customer)));
    }

    private InvoiceRecord claim(long id, Form form) {
        InvoiceRecord invoice =
                db.selectFrom(INVOICE)
                        .where(INVOICE.ID.eq(form.invoiceId()))
                        .and(INVOICE.STATE.eq("written_off"))
                        .and(
                                INVOICE.ID.in(
                                        db.select(WRITE_OFF_INVOICE.INVOICE_ID)
                                                .from(WRITE_OFF_INVOICE)
                                                .where(WRITE_OFF_INVOICE.WRITE_OFF_ID.eq(id))))
                        .forUpdate()
                        .fetchOne();
        if (invoice == null) throw Refusal.invalid("invoiceId", "writeoff.recovery.invoice");
        return invoice;
    }
}

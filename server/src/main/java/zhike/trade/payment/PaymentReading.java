package zhike.trade.payment;

import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.PAYMENT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.error.Refusal;
import zhike.trade.PaperCustomers;
import zhike.trade.TradeReach;
import zhike.trade.db.tables.records.PaymentRecord;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** One payment, whole. */
@Component
class PaymentReading {
    private static final int MOST = 200;
    private final DSLContext db;
    private final PaperCustomers customers;
    private final Allocations allocations;
    private final Dictionaries dictionaries;

    PaymentReading(
            DSLContext db,
            PaperCustomers customers,
            Allocations allocations,
            Dictionaries dictionaries) {
        this.db = db;
        this.customers = customers;
        this.allocations = allocations;
        this.dictionaries = dictionaries;
    }

    PaymentView one(Viewer viewer, long id, Locale locale) {
        var found =
                db.select(
                                PAYMENT,
                                Names.ofPerson(PAYMENT.CREATED_BY),
                                Names.ofPerson(PAYMENT.REVERSED_BY),
                                DSL.field(
                                        TradeReach.visibleTo(
                                                viewer, "payment.edit", PAYMENT.CUSTOMER_ID)))
                        .from(PAYMENT)
                        .where(PAYMENT.ID.eq(id))
                        .and(TradeReach.visibleTo(viewer, "payment.read", PAYMENT.CUSTOMER_ID))
                        .fetchOne();
        if (found == null) throw Refusal.missing("payment");
        PaymentRecord row = found.value1();
        return new PaymentView(
                id,
                row.getNumber(),
                customers.one(row.getCustomerId()),
                row.getCurrency(),
                row.getAmount(),
                row.getHomeAmount(),
                row.getUnallocated(),
                row.getReceivedOn(),
                row.getMethod(),
                dictionaries.label(Booking.METHODS, row.getMethod(), locale),
                row.getReference(),
                row.getRemarks(),
                reversal(row, found.value3()),
                new Named(row.getCreatedBy(), found.value2()),
                row.getCreatedAt(),
                allocations.ofPayment(id),
                row.getUnallocated().signum() > 0 ? payable(row) : List.of(),
                row.getVersion(),
                found.value4());
    }

    private static PaymentView.@Nullable Reversal reversal(PaymentRecord row, @Nullable String by) {
        if (row.getReversedAt() == null) return null;
        return new PaymentView.Reversal(
                row.getReversedAt(),
                new Named(row.getReversedBy(), Objects.requireNonNullElse(by, "")),
                row.getReversalReason());
    }

    private List<PaymentView.Payable> payable(PaymentRecord row) {
        return db.selectFrom(INVOICE)
                .where(INVOICE.CUSTOMER_ID.eq(row.getCustomerId()))
                .and(INVOICE.CURRENCY.eq(row.getCurrency()))
                .and(INVOICE.STATE.eq("issued"))
                .and(INVOICE.OPEN_AMOUNT.gt(BigDecimal.ZERO))
                .orderBy(INVOICE.DUE_ON, INVOICE.ISSUED_ON, INVOICE.ID)
                .limit(MOST)
                .fetch(
                        each ->
                                new PaymentView.Payable(
                                        each.getId(),
                                        each.getNumber(),
                                        each.getDueOn(),
                                        each.getAmount(),
                                        each.getOpenAmount()));
    }
}

package zhike.trade.payment;

import static zhike.trade.db.Tables.PAYMENT;

import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.dictionary.Dictionary;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.trade.db.tables.records.PaymentRecord;
import zhike.trade.figure.Figures;
import zhike.trade.money.Rates;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Books what came in, and takes a booking back that was wrong or bounced. */
@Component
public class Booking {
    static final String METHODS = "payment_method";
    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final Dictionaries dictionaries;
    private final Rates rates;
    private final NumberRules numbers;
    private final Allocating allocating;
    private final FreeMoney free;
    private final Figures figures;
    private final PaymentTelling telling;

    Booking(
            DSLContext db,
            Clock clock,
            Customers customers,
            Dictionaries dictionaries,
            Rates rates,
            NumberRules numbers,
            Allocating allocating,
            FreeMoney free,
            Figures figures,
            PaymentTelling telling) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.dictionaries = dictionaries;
        this.rates = rates;
        this.numbers = numbers;
        this.allocating = allocating;
        this.free = free;
        this.figures = figures;
        this.telling = telling;
    }

    /**
     * @return its id
     * @throws Refusal {@code payment.twice} where that reference is booked; {@code
     *     payment.refund.over} where more is paid back than is free
     */
    @Transactional
    public long book(Viewer viewer, PaymentForm form) {
        customers.takeTurns(Set.of(form.customerId()));
        refuseWrong(viewer, form);
        PaymentRecord row = db.newRecord(PAYMENT);
        row.setCustomerId(form.customerId());
        row.setCurrency(form.currency());
        row.setAmount(form.amount());
        row.setUnallocated(form.amount());
        row.setHomeAmount(rates.home(form.currency(), form.receivedOn(), form.amount()));
        row.setReceivedOn(form.receivedOn());
        row.setMethod(form.method());
        row.setReference(reference(form));
        row.setRemarks(form.remarks());
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(viewer.personId());
        row.setNumber(numbers.take("payment", 1).getFirst());
        insert(row);
        figures.recount(Set.of(form.customerId()));
        telling.tell(row, row.getAmount().signum() > 0 ? "payment.booked" : "payment.refunded");
        if (form.oldest() && row.getAmount().signum() > 0)
            allocating.oldestOfPayment(viewer, row.getId());
        return row.getId();
    }

    private void refuseWrong(Viewer viewer, PaymentForm form) {
        try {
            customers.require(viewer, "payment.edit", form.customerId());
        } catch (Refusal missing) {
            throw Refusal.invalid("customerId", "trade.customer.unknown");
        }
        if (form.amount().signum() == 0) throw Refusal.invalid("amount", "payment.nothing");
        if (form.receivedOn().isAfter(LocalDate.now(clock)))
            throw Refusal.invalid("receivedOn", "trade.day.future");
        Dictionary methods = dictionaries.find(METHODS);
        if (methods == null || !methods.offers(form.method()))
            throw Refusal.invalid("method", "payment.method.unknown");
        BigDecimal left = free.of(form.customerId(), form.currency());
        if (form.amount().negate().compareTo(left.max(BigDecimal.ZERO)) > 0)
            throw Refusal.invalid(
                    "amount", "payment.refund.over", Map.of("left", left.toPlainString()));
    }

    private static @Nullable String reference(PaymentForm form) {
        return form.reference() == null || form.reference().isBlank()
                ? null
                : form.reference().strip();
    }

    private void insert(PaymentRecord row) {
        if (row.getReference() != null) refuseTwice(row);
        try {
            row.insert();
        } catch (DuplicateKeyException | IntegrityConstraintViolationException twice) {
            throw Refusal.invalid("reference", "payment.twice", Map.of("number", ""));
        }
    }

    private void refuseTwice(PaymentRecord row) {
        String number =
                db.select(PAYMENT.NUMBER)
                        .from(PAYMENT)
                        .where(PAYMENT.METHOD.eq(row.getMethod()))
                        .and(PAYMENT.REFERENCE.eq(row.getReference()))
                        .and(PAYMENT.REVERSED_AT.isNull())
                        .fetchOne(PAYMENT.NUMBER);
        if (number != null)
            throw Refusal.invalid("reference", "payment.twice", Map.of("number", number));
    }

    /** What it settled is open again. */
    @Transactional
    public void reverse(Viewer viewer, long id, String reason) {
        PaymentRecord row = allocating.lockPayment(viewer, id);
        if (row.getReversedAt() != null) throw Refusal.conflict("payment.reversed");
        allocating.takeAllBack(viewer, row);
        row.refresh();
        row.setUnallocated(BigDecimal.ZERO);
        row.setReversedAt(clock.instant());
        row.setReversedBy(viewer.personId());
        row.setReversalReason(reason.strip());
        row.setVersion(row.getVersion() + 1);
        row.update();
        figures.recount(Set.of(row.getCustomerId()));
        telling.tell(row, "payment.reversed", Map.of("reason", reason.strip()));
    }
}

package zhike.trade.receivable.dunning;

import static zhike.trade.db.Tables.DUNNING;
import static zhike.trade.db.Tables.DUNNING_INVOICE;
import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.PAYMENT;
import static zhike.trade.db.Tables.PAY_PROMISE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.customer.CustomerTimeline;
import zhike.promise.PromiseEvent;
import zhike.promise.Promises;
import zhike.promise.Proof;
import zhike.trade.TradeEvent;
import zhike.trade.db.tables.records.PayPromiseRecord;
import zhike.trade.receivable.Home;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Ends what money settles: reminders whose invoices are paid, and promises to pay. */
@Component
class Settled {
    private static final String PAYMENT_PROMISED = "payment.promised";
    private final DSLContext db;
    private final Promises promises;
    private final CustomerTimeline timeline;
    private final Clock clock;

    Settled(DSLContext db, Promises promises, CustomerTimeline timeline, Clock clock) {
        this.db = db;
        this.promises = promises;
        this.timeline = timeline;
        this.clock = clock;
    }

    @EventListener
    void hear(TradeEvent event) {
        switch (event) {
            case TradeEvent.BalanceChanged changed -> look(changed.customers());
            case TradeEvent.FiguresChanged changed -> look(changed.customers());
            default -> {
                // orders owe nothing yet
            }
        }
    }

    private void look(Collection<Long> customers) {
        Long[] ids = customers.toArray(Long[]::new);
        release(DUNNING.CUSTOMER_ID.eq(DSL.any(ids)));
        db.selectFrom(PAY_PROMISE)
                .where(PAY_PROMISE.CUSTOMER_ID.eq(DSL.any(ids)))
                .and(PAY_PROMISE.STATE.in("open", "broken"))
                .orderBy(PAY_PROMISE.DUE_ON, PAY_PROMISE.ID)
                .forUpdate()
                .fetch()
                .forEach(this::paid);
    }

    /** Whatever was settled without a word: at night, of all. */
    @Transactional
    public void all() {
        release(DSL.trueCondition());
    }

    private void release(Condition which) {
        List<Long> ids =
                db.update(DUNNING)
                        .set(DUNNING.STATE, "released")
                        .set(DUNNING.ENDED_AT, clock.instant())
                        .set(DUNNING.VERSION, DUNNING.VERSION.plus(1))
                        .where(which)
                        .and(DUNNING.STATE.eq("open"))
                        .andNotExists(
                                DSL.selectOne()
                                        .from(DUNNING_INVOICE)
                                        .join(INVOICE)
                                        .on(INVOICE.ID.eq(DUNNING_INVOICE.INVOICE_ID))
                                        .where(DUNNING_INVOICE.DUNNING_ID.eq(DUNNING.ID))
                                        .and(INVOICE.STATE.eq("issued"))
                                        .and(INVOICE.OPEN_AMOUNT.gt(BigDecimal.ZERO)))
                        .returningResult(DUNNING.ID)
                        .fetch(row -> row.value1());
        for (String way : List.of("call", "letter", "visit", "lawyer"))
            promises.release("dunning." + way, DunningSubject.KIND, ids, "dunning.paid");
    }

    /** Money that came since it was made, less what it kept of other promises. */
    private void paid(PayPromiseRecord row) {
        BigDecimal came =
                sum(
                        db.select(DSL.sum(Home.of(PAYMENT, PAYMENT.AMOUNT)))
                                .from(PAYMENT)
                                .where(PAYMENT.CUSTOMER_ID.eq(row.getCustomerId()))
                                .and(PAYMENT.REVERSED_AT.isNull())
                                .and(PAYMENT.CREATED_AT.ge(row.getMadeAt()))
                                .fetchSingle()
                                .value1());
        BigDecimal spent =
                sum(
                        db.select(DSL.sum(PAY_PROMISE.AMOUNT))
                                .from(PAY_PROMISE)
                                .where(PAY_PROMISE.CUSTOMER_ID.eq(row.getCustomerId()))
                                .and(PAY_PROMISE.STATE.eq("kept"))
                                .and(PAY_PROMISE.ENDED_AT.ge(row.getMadeAt()))
                                .fetchSingle()
                                .value1());
        if (came.subtract(spent).compareTo(row.getAmount()) < 0) return;
        row.setState("kept");
        row.setEndedAt(clock.instant());
        row.setVersion(row.getVersion() + 1);
        row.update();
        promises.keep(
                PAYMENT_PROMISED,
                PayPromiseSubject.of(row.getId()),
                Proof.note(came.toPlainString()));
        tell(row, "payment.promise.kept");
    }

    @EventListener
    void broken(PromiseEvent.Broken broken) {
        if (!broken.kind().equals(PAYMENT_PROMISED)) return;
        PayPromiseRecord row =
                db.selectFrom(PAY_PROMISE)
                        .where(PAY_PROMISE.ID.eq(broken.subject().id()))
                        .and(PAY_PROMISE.STATE.eq("open"))
                        .forUpdate()
                        .fetchOne();
        if (row == null) return;
        row.setState("broken");
        row.setVersion(row.getVersion() + 1);
        row.update();
        tell(row, "payment.promise.broken");
    }

    /** Who owes it now reminds. */
    @EventListener
    void given(PromiseEvent.Reassigned given) {
        if (!given.kind().startsWith("dunning.")) return;
        db.update(DUNNING)
                .set(DUNNING.PERSON_ID, given.ownerId())
                .where(DUNNING.ID.eq(given.subject().id()))
                .execute();
    }

    private void tell(PayPromiseRecord row, String what) {
        timeline.add(
                row.getCustomerId(),
                what,
                Map.of("amount", row.getAmount().toPlainString(), "day", row.getDueOn()));
    }

    private static BigDecimal sum(@Nullable BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO : sum;
    }
}

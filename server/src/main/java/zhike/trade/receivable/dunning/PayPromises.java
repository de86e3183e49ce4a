package zhike.trade.receivable.dunning;

import static zhike.trade.db.Tables.PAY_PROMISE;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.trail.Trail;
import zhike.promise.PromiseDraft;
import zhike.promise.Promises;
import zhike.promise.Promising;
import zhike.trade.db.tables.records.PayPromiseRecord;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Promises to pay 付款承诺: so much by that day, watched until the money is there. */
@Component
class PayPromises {
    static final String KIND = "payment.promised";

    /**
     * @param amount in the company's own currency
     */
    record Form(
            @NotNull Long customerId,
            @NotNull @DecimalMin("0.01") @Digits(integer = 13, fraction = 2) BigDecimal amount,
            @NotNull LocalDate dueOn,
            @Nullable @Size(max = 60) String contact,
            @Nullable @Size(max = 1000) String remark) {}

    record Line(
            long id,
            Named customer,
            BigDecimal amount,
            LocalDate dueOn,
            @Nullable String contact,
            @Nullable String remark,
            String state,
            Instant madeAt,
            @Nullable Instant endedAt,
            int version) {}

    private final DSLContext db;
    private final Customers customers;
    private final Promising promising;
    private final Promises promises;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    PayPromises(
            DSLContext db,
            Customers customers,
            Promising promising,
            Promises promises,
            CustomerTimeline timeline,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.customers = customers;
        this.promising = promising;
        this.promises = promises;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public long make(Viewer viewer, Form form) {
        try {
            customers.hold(viewer, "receivable.edit", form.customerId());
        } catch (Refusal missing) {
            throw Refusal.invalid("customerId", "receivable.customer.unknown");
        }
        return make(viewer, form, null);
    }

    /** The customer is within reach. */
    long make(Viewer viewer, Form form, @Nullable Long dunning) {
        LocalDate today = LocalDate.now(clock);
        if (form.dueOn().isBefore(today) || form.dueOn().isAfter(today.plusYears(2)))
            throw Refusal.invalid("dueOn", "payment.promise.day");
        PayPromiseRecord row = db.newRecord(PAY_PROMISE);
        row.setCustomerId(form.customerId());
        row.setDunningId(dunning);
        row.setAmount(form.amount());
        row.setDueOn(form.dueOn());
        row.setContact(form.contact());
        row.setRemark(form.remark());
        row.setMadeAt(clock.instant());
        row.setMadeBy(viewer.personId());
        row.insert();
        long owner =
                customers
                        .ownersOf(List.of(form.customerId()))
                        .getOrDefault(form.customerId(), viewer.personId());
        promising.offer(
                new PromiseDraft(
                        KIND,
                        PayPromiseSubject.of(row.getId()),
                        form.customerId(),
                        owner,
                        null,
                        form.dueOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                        Map.of("title", form.amount().toPlainString())));
        Map<String, Object> detail =
                Map.of("amount", form.amount().toPlainString(), "day", form.dueOn());
        timeline.add(form.customerId(), "payment.promised", detail);
        trail.record("payment.promised", "pay-promise", row.getId(), null, detail);
        return row.getId();
    }

    /** Entered by mistake, or agreed on anew. */
    @Transactional
    public void withdraw(Viewer viewer, long id, int version) {
        PayPromiseRecord row =
                db.selectFrom(PAY_PROMISE)
                        .where(PAY_PROMISE.ID.eq(id))
                        .and(
                                CustomerReach.visibleTo(
                                        viewer, "receivable.edit", PAY_PROMISE.CUSTOMER_ID))
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("pay-promise");
        if (!Objects.equals(row.getVersion(), version)) throw Refusal.conflict("version.stale");
        if (!List.of("open", "broken").contains(row.getState()))
            throw Refusal.conflict("payment.promise.ended");
        row.setState("withdrawn");
        row.setEndedAt(clock.instant());
        row.setVersion(version + 1);
        row.update();
        promises.release(KIND, PayPromiseSubject.of(id), "payment.promise.withdrawn");
        trail.record("payment.promise.withdrawn", "pay-promise", id, null, Map.of());
    }

    Page<Line> page(
            Viewer viewer,
            @Nullable String state,
            @Nullable Long customer,
            @Nullable String cursor,
            int limit) {
        Cursor after = Cursor.read(cursor, 1);
        var rows =
                db.selectFrom(PAY_PROMISE)
                        .where(
                                CustomerReach.visibleTo(
                                        viewer, "receivable.read", PAY_PROMISE.CUSTOMER_ID))
                        .and(state == null ? DSL.noCondition() : PAY_PROMISE.STATE.eq(state))
                        .and(
                                customer == null
                                        ? DSL.noCondition()
                                        : PAY_PROMISE.CUSTOMER_ID.eq(customer))
                        .and(after == null ? DSL.noCondition() : PAY_PROMISE.ID.lt(after.number(0)))
                        .orderBy(PAY_PROMISE.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        Map<Long, String> names = customers.names(viewer, rows.getValues(PAY_PROMISE.CUSTOMER_ID));
        return Page.of(
                rows.map(row -> line(row, names.getOrDefault(row.getCustomerId(), ""))),
                limit,
                last -> Cursor.of(last.id()));
    }

    private static Line line(PayPromiseRecord row, String name) {
        return new Line(
                row.getId(),
                new Named(row.getCustomerId(), name),
                row.getAmount(),
                row.getDueOn(),
                row.getContact(),
                row.getRemark(),
                row.getState(),
                row.getMadeAt(),
                row.getEndedAt(),
                row.getVersion());
    }
}

package zhike.credit.release;

import static zhike.credit.db.Tables.RELEASE;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.approval.ApprovalEvent;
import zhike.approval.Approvals;
import zhike.credit.CreditPapers;
import zhike.credit.account.CreditAccounts;
import zhike.credit.db.tables.records.AccountRecord;
import zhike.credit.db.tables.records.ReleaseRecord;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.platform.trail.Trail;
import zhike.promise.PromiseDraft;
import zhike.promise.Promising;
import zhike.trade.CreditFigures;
import zhike.trade.HeldOrders;
import zhike.trade.PaperLife;
import zhike.trade.TradeEvent;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Releases of held orders 超额/逾期放货申请: within their bound by who has the right, else by approval;
 * each with the day by which the customer promised to pay.
 */
@Component
class Releases {
    private final DSLContext db;
    private final CreditPapers papers;
    private final CreditAccounts accounts;
    private final CreditFigures figures;
    private final HeldOrders orders;
    private final ReleaseBounds bounds;
    private final Customers customers;
    private final Staff staff;
    private final NumberRules numbers;
    private final Approvals approvals;
    private final Promising promising;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    Releases(
            DSLContext db,
            CreditPapers papers,
            CreditAccounts accounts,
            CreditFigures figures,
            HeldOrders orders,
            ReleaseBounds bounds,
            Customers customers,
            Staff staff,
            NumberRules numbers,
            Approvals approvals,
            Promising promising,
            CustomerTimeline timeline,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.papers = papers;
        this.accounts = accounts;
        this.figures = figures;
        this.orders = orders;
        this.bounds = bounds;
        this.customers = customers;
        this.staff = staff;
        this.numbers = numbers;
        this.approvals = approvals;
        this.promising = promising;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public long ask(Viewer viewer, ReleaseForms.Form form) {
        CreditFigures.Order order = held(viewer, "credit.edit", form);
        if (waiting(order.id()).isNotEmpty()) throw Refusal.conflict("release.waits");
        ReleaseRecord row = fresh(viewer, form, order);
        row.setState(PaperLife.WAITING);
        row.insert();
        told(row, "order-release.asked");
        asked(row);
        return row.getId();
    }

    @Transactional
    public void correct(Viewer viewer, long id, ReleaseForms.Form form) {
        ReleaseRecord row =
                papers.lock(
                        viewer,
                        "credit.edit",
                        RELEASE,
                        ReleaseSubject.of(id),
                        Objects.requireNonNullElse(form.version(), -1));
        if (!row.getOrderId().equals(form.orderId()))
            throw Refusal.invalid("orderId", "release.order");
        fill(row, viewer, form, held(viewer, "credit.edit", form));
        row.setState(PaperLife.WAITING);
        row.setVersion(row.getVersion() + 1);
        row.update();
        asked(row);
    }

    /**
     * At once, where the bound of one of the viewer's roles covers the order.
     *
     * @throws Refusal {@code release.bound}
     */
    @Transactional
    public long directly(Viewer viewer, ReleaseForms.Form form) {
        CreditFigures.Order order = held(viewer, "order.release", form);
        if (!bounds.covers(viewer.personId(), order.amount()))
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "release.bound",
                    Map.of("amount", order.amount().toPlainString()));
        for (ReleaseRecord other : waiting(order.id()))
            approvals.callOff(ReleaseSubject.of(other.getId()), ReleaseSubject.KIND);
        ReleaseRecord row = fresh(viewer, form, order);
        row.setState(PaperLife.APPROVED);
        row.insert();
        let(row, viewer.personId());
        return row.getId();
    }

    private org.jooq.Result<ReleaseRecord> waiting(long order) {
        return db.selectFrom(RELEASE)
                .where(RELEASE.ORDER_ID.eq(order))
                .and(RELEASE.STATE.in(PaperLife.WAITING, PaperLife.RETURNED))
                .orderBy(RELEASE.ID)
                .fetch();
    }

    private CreditFigures.Order held(Viewer viewer, String operation, ReleaseForms.Form form) {
        CreditFigures.Order order = figures.order(form.orderId());
        boolean reached =
                order != null
                        && !customers.all(viewer, operation, List.of(order.customerId())).isEmpty();
        if (order == null || !reached) throw Refusal.invalid("orderId", "release.order");
        if (!order.state().equals("held")) throw Refusal.conflict("release.not-held");
        LocalDate today = LocalDate.now(clock);
        if (form.promisedOn().isBefore(today) || form.promisedOn().isAfter(today.plusYears(1)))
            throw Refusal.invalid("promisedOn", "release.day");
        return order;
    }

    private ReleaseRecord fresh(Viewer viewer, ReleaseForms.Form form, CreditFigures.Order order) {
        ReleaseRecord row = db.newRecord(RELEASE);
        row.setNumber(numbers.take("order-release", 1).getFirst());
        row.setOrderId(order.id());
        row.setCustomerId(order.customerId());
        row.setAskedBy(viewer.personId());
        row.setMadeAt(clock.instant());
        fill(row, viewer, form, order);
        return row;
    }

    /** With the figures as they stand now. */
    private void fill(
            ReleaseRecord row, Viewer viewer, ReleaseForms.Form form, CreditFigures.Order order) {
        long responsible = Objects.requireNonNullElse(form.responsibleId(), viewer.personId());
        if (staff.active(responsible).isEmpty())
            throw Refusal.invalid("responsibleId", "release.responsible");
        CreditFigures.Exposure exposure = figures.of(order.customerId(), order.id());
        AccountRecord account = accounts.find(order.customerId());
        BigDecimal limit =
                account == null ? null : CreditAccounts.limit(account, LocalDate.now(clock));
        BigDecimal after = exposure.net().add(order.amount());
        row.setOrderNumber(order.number());
        row.setOrderAmount(order.amount());
        row.setReceivable(exposure.invoices());
        row.setOverBy(limit == null ? BigDecimal.ZERO : after.subtract(limit).max(BigDecimal.ZERO));
        row.setOverdueDays(exposure.overdueDays());
        row.setPromised(form.promised());
        row.setPromisedOn(form.promisedOn());
        row.setResponsibleId(responsible);
        row.setReason(form.reason().strip());
    }

    private void asked(ReleaseRecord row) {
        papers.ask(
                row.getAskedBy(),
                ReleaseSubject.of(row.getId()),
                row.getCustomerId(),
                ReleaseUse.facts(row));
    }

    @EventListener
    void hear(ApprovalEvent event) {
        if (!event.use().equals(ReleaseSubject.KIND)) return;
        papers.after(event, RELEASE)
                .filter(row -> row.getState().equals(PaperLife.APPROVED))
                .ifPresent(
                        row -> {
                            if (event instanceof ApprovalEvent.Approved approved)
                                let(row, approved.byPerson());
                        });
    }

    /** An order that is not held any more needs nothing. */
    private void let(ReleaseRecord row, long by) {
        CreditFigures.Order order = figures.order(row.getOrderId());
        if (order == null || !order.state().equals("held")) return;
        orders.release(row.getOrderId(), by);
        row.setReleasedAt(clock.instant());
        row.update();
        told(row, "order-release.released");
        promising.offer(
                new PromiseDraft(
                        ReleasePayment.KIND,
                        ReleaseSubject.of(row.getId()),
                        row.getCustomerId(),
                        row.getResponsibleId(),
                        null,
                        row.getPromisedOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                        Map.of(
                                "title",
                                row.getOrderNumber() + " · " + row.getPromised().toPlainString())));
    }

    /** Changed, refused or cancelled meanwhile: nobody needs to decide on it. */
    @EventListener
    void unheld(TradeEvent.OrderUnheld event) {
        if (event.state().equals("confirmed")) return;
        for (ReleaseRecord row : waiting(event.orderId()))
            approvals.callOff(ReleaseSubject.of(row.getId()), ReleaseSubject.KIND);
    }

    private void told(ReleaseRecord row, String what) {
        Map<String, Object> detail =
                Map.of(
                        "number", row.getOrderNumber(),
                        "amount", row.getOrderAmount().toPlainString(),
                        "promised", row.getPromised().toPlainString(),
                        "day", row.getPromisedOn());
        timeline.add(row.getCustomerId(), what, detail);
        trail.record(what, ReleaseSubject.KIND, row.getId(), row.getNumber(), detail);
    }
}

package zhike.trade.receivable.writeoff;

import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.WRITE_OFF;
import static zhike.trade.db.Tables.WRITE_OFF_INVOICE;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.approval.ApprovalAsk;
import zhike.approval.ApprovalEvent;
import zhike.approval.Approvals;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.platform.trail.Trail;
import zhike.trade.PaperLife;
import zhike.trade.TradeEvent;
import zhike.trade.db.tables.records.WriteOffRecord;
import zhike.trade.receivable.Home;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes a write-off, hands it in, and gives the claims up once it is approved. */
@Component
class WriteOffWriting {
    private final DSLContext db;
    private final Customers customers;
    private final NumberRules numbers;
    private final Approvals approvals;
    private final WriteOffUse use;
    private final CustomerTimeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Trail trail;

    WriteOffWriting(
            DSLContext db,
            Customers customers,
            NumberRules numbers,
            Approvals approvals,
            WriteOffUse use,
            CustomerTimeline timeline,
            ApplicationEventPublisher events,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.customers = customers;
        this.numbers = numbers;
        this.approvals = approvals;
        this.use = use;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public long add(Viewer viewer, WriteOffForm form) {
        try {
            customers.hold(viewer, "writeoff.ask", form.customerId());
        } catch (Refusal missing) {
            throw Refusal.invalid("customerId", "receivable.customer.unknown");
        }
        WriteOffRecord row = db.newRecord(WRITE_OFF);
        row.setNumber(numbers.take("write-off", 1).getFirst());
        row.setCustomerId(form.customerId());
        row.setAskedBy(viewer.personId());
        row.setMadeAt(clock.instant());
        fill(row, form);
        row.setAmount(BigDecimal.ZERO);
        row.insert();
        claims(row, form.invoiceIds());
        trail.record("write-off.added", "write-off", row.getId(), row.getNumber());
        return row.getId();
    }

    @Transactional
    public void change(Viewer viewer, long id, WriteOffForm form) {
        WriteOffRecord row = lock(viewer, id, Objects.requireNonNullElse(form.version(), -1));
        if (!row.getCustomerId().equals(form.customerId()))
            throw Refusal.invalid("customerId", "receivable.customer.unknown");
        fill(row, form);
        claims(row, form.invoiceIds());
        write(row);
        trail.record("write-off.changed", "write-off", id, row.getNumber());
    }

    @Transactional
    public void handIn(Viewer viewer, long id, int version) {
        // held before its paper, as who decides does
        approvals.hold(WriteOffSubject.of(id), WriteOffUse.CODE);
        WriteOffRecord row = lock(viewer, id, version);
        row.setState(PaperLife.WAITING);
        write(row);
        trail.record("write-off.handed-in", "write-off", id, row.getNumber());
        approvals.askOrCorrect(
                row.getAskedBy(),
                new ApprovalAsk(
                        WriteOffUse.CODE,
                        WriteOffSubject.of(id),
                        row.getCustomerId(),
                        use.factsOf(row)),
                null);
    }

    @EventListener
    void hear(ApprovalEvent event) {
        if (!event.use().equals(WriteOffUse.CODE)) return;
        WriteOffRecord row =
                db.selectFrom(WRITE_OFF)
                        .where(WRITE_OFF.ID.eq(event.subject().id()))
                        .forUpdate()
                        .fetchSingle();
        PaperLife.after(row.getState(), event)
                .ifPresent(
                        state -> {
                            row.setState(state);
                            if (state.equals(PaperLife.APPROVED)) giveUp(row);
                            write(row);
                        });
    }

    /** What is open of them now; one that was settled or voided meanwhile is left alone. */
    private void giveUp(WriteOffRecord row) {
        customers.takeTurns(Set.of(row.getCustomerId()));
        row.setApprovedAt(clock.instant());
        List<Long> claims =
                db.select(WRITE_OFF_INVOICE.INVOICE_ID)
                        .from(WRITE_OFF_INVOICE)
                        .where(WRITE_OFF_INVOICE.WRITE_OFF_ID.eq(row.getId()))
                        .fetch(WRITE_OFF_INVOICE.INVOICE_ID);
        claims(row, claims);
        db.update(INVOICE)
                .set(INVOICE.STATE, "written_off")
                .set(INVOICE.VERSION, INVOICE.VERSION.plus(1))
                .set(INVOICE.UPDATED_AT, clock.instant())
                .where(
                        INVOICE.ID.in(
                                db.select(WRITE_OFF_INVOICE.INVOICE_ID)
                                        .from(WRITE_OFF_INVOICE)
                                        .where(WRITE_OFF_INVOICE.WRITE_OFF_ID.eq(row.getId()))))
                .execute();
        events.publishEvent(new TradeEvent.BalanceChanged(Set.of(row.getCustomerId())));
        Map<String, Object> detail =
                Map.of("number", row.getNumber(), "amount", row.getAmount().toPlainString());
        timeline.add(row.getCustomerId(), "write-off.approved", detail);
        trail.record("write-off.approved", "write-off", row.getId(), row.getNumber(), detail);
    }

    private void claims(WriteOffRecord row, List<Long> invoices) {
        var open =
                db.select(INVOICE.ID, INVOICE.OPEN_AMOUNT, Home.of(INVOICE, INVOICE.OPEN_AMOUNT))
                        .from(INVOICE)
                        .where(INVOICE.ID.in(invoices))
                        .and(INVOICE.CUSTOMER_ID.eq(row.getCustomerId()))
                        .and(INVOICE.STATE.eq("issued"))
                        .and(INVOICE.OPEN_AMOUNT.gt(BigDecimal.ZERO))
                        .orderBy(INVOICE.ID)
                        .forUpdate()
                        .fetch();
        boolean decided = row.getApprovedAt() != null;
        if (!decided && open.size() < new HashSet<>(invoices).size())
            throw Refusal.invalid("invoiceIds", "writeoff.invoice");
        db.deleteFrom(WRITE_OFF_INVOICE)
                .where(WRITE_OFF_INVOICE.WRITE_OFF_ID.eq(row.getId()))
                .execute();
        BigDecimal sum = BigDecimal.ZERO;
        for (var each : open) {
            db.insertInto(WRITE_OFF_INVOICE)
                    .values(row.getId(), each.value1(), each.value2())
                    .execute();
            sum = sum.add(each.value3());
        }
        row.setAmount(sum);
        row.update();
    }

    private WriteOffRecord lock(Viewer viewer, long id, int version) {
        WriteOffRecord row =
                db.selectFrom(WRITE_OFF)
                        .where(WRITE_OFF.ID.eq(id))
                        .and(CustomerReach.visibleTo(viewer, "writeoff.ask", WRITE_OFF.CUSTOMER_ID))
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("write-off");
        if (row.getVersion() != version) throw Refusal.conflict("version.stale");
        if (!PaperLife.EDITABLE.contains(row.getState())) throw Refusal.conflict("writeoff.fixed");
        return row;
    }

    private static void fill(WriteOffRecord row, WriteOffForm form) {
        row.setReason(form.reason());
        row.setEvidence(form.evidence().strip());
        row.setPursuit(form.pursuit().strip());
        row.setProvision(form.provision());
    }

    private static void write(WriteOffRecord row) {
        row.setVersion(row.getVersion() + 1);
        row.update();
    }
}

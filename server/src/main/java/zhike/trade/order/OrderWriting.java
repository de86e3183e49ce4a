package zhike.trade.order;

import static zhike.trade.db.Tables.CONTRACT;
import static zhike.trade.db.Tables.QUOTE;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.trade.PaperOwners;
import zhike.trade.TradeEvent;
import zhike.trade.db.tables.records.SalesOrderRecord;
import zhike.trade.money.Rates;
import zhike.trade.product.LinePricing;
import zhike.trade.product.PricedLine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Writes an order and changes it until it is confirmed. */
@Component
public class OrderWriting {
    private static final String RIGHT = "order.edit";
    private static final Set<String> CHANGEABLE = Set.of("draft", "held");
    private final DSLContext db;
    private final Clock clock;
    private final OrderStore store;
    private final PaperOwners owners;
    private final LinePricing pricing;
    private final Rates rates;
    private final NumberRules numbers;
    private final OrderTelling telling;
    private final ApplicationEventPublisher events;

    OrderWriting(
            DSLContext db,
            Clock clock,
            OrderStore store,
            PaperOwners owners,
            LinePricing pricing,
            Rates rates,
            NumberRules numbers,
            OrderTelling telling,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.store = store;
        this.owners = owners;
        this.pricing = pricing;
        this.rates = rates;
        this.numbers = numbers;
        this.telling = telling;
        this.events = events;
    }

    /**
     * @return its id; a draft
     */
    @Transactional
    public long add(Viewer viewer, OrderForm form) {
        SalesOrderRecord row = store.fresh();
        owners.customer(viewer, RIGHT, form.customerId());
        row.setCustomerId(form.customerId());
        row.setNumber(numbers.take("order", 1).getFirst());
        row.setCreatedBy(viewer.personId());
        row.setOwnerId(
                owners.owner(
                        viewer,
                        RIGHT,
                        Objects.requireNonNullElse(form.ownerId(), viewer.personId())));
        fill(row, form);
        telling.tell(row, "order.added");
        return row.getId();
    }

    /** One that is held goes back to a draft. */
    @Transactional
    public void change(Viewer viewer, long id, OrderForm form) {
        SalesOrderRecord row = store.lock(viewer, id, form.version());
        if (!CHANGEABLE.contains(row.getState())) throw Refusal.conflict("order.fixed");
        if (!form.customerId().equals(row.getCustomerId()))
            throw Refusal.invalid("customerId", "order.customer.other");
        if (form.ownerId() != null && !form.ownerId().equals(row.getOwnerId()))
            row.setOwnerId(owners.owner(viewer, RIGHT, form.ownerId()));
        boolean held = row.getState().equals("held");
        if (held) OrderConfirming.unhold(row, "draft");
        fill(row, form);
        telling.tell(row, "order.changed");
        if (held) events.publishEvent(new TradeEvent.OrderUnheld(id, row.getCustomerId(), "draft"));
    }

    private void fill(SalesOrderRecord row, OrderForm form) {
        LocalDate day = Objects.requireNonNullElse(form.orderedOn(), LocalDate.now(clock));
        if (day.isAfter(LocalDate.now(clock)))
            throw Refusal.invalid("orderedOn", "trade.day.future");
        List<PricedLine> lines = pricing.price(form.lines(), form.currency(), day);
        belongs(row, form);
        row.setOrderedAt(
                day.equals(LocalDate.now(clock))
                        ? clock.instant()
                        : day.atStartOfDay(clock.getZone()).toInstant());
        row.setCurrency(form.currency());
        row.setRemarks(form.remarks());
        row.setTotal(PricedLine.sum(lines, PricedLine::amount));
        row.setMonths(PricedLine.sum(lines, PricedLine::months));
        row.setHomeTotal(rates.home(form.currency(), day, row.getTotal()));
        store.write(row);
        store.lines(row.getId(), lines);
    }

    /** Contract and quote are of the same customer. */
    private void belongs(SalesOrderRecord row, OrderForm form) {
        if (form.contractId() != null
                && !db.fetchExists(
                        CONTRACT,
                        CONTRACT.ID
                                .eq(form.contractId())
                                .and(CONTRACT.CUSTOMER_ID.eq(row.getCustomerId()))))
            throw Refusal.invalid("contractId", "contract.missing");
        if (form.quoteId() != null
                && !db.fetchExists(
                        QUOTE,
                        QUOTE.ID.eq(form.quoteId()).and(QUOTE.CUSTOMER_ID.eq(row.getCustomerId()))))
            throw Refusal.invalid("quoteId", "quote.missing");
        row.setContractId(form.contractId());
        row.setQuoteId(form.quoteId());
    }
}

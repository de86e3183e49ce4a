package zhike.trade.order;

import org.jooq.JSONB;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.trade.OrderGate;
import zhike.trade.TradeEvent;
import zhike.trade.db.tables.records.SalesOrderRecord;
import zhike.trade.figure.Figures;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Confirms an order where every gate lets it pass; else it is held, with what held it. Orders of
 * one customer are asked about one after the other.
 */
@Component
public class OrderConfirming {
    private final OrderStore store;
    private final List<OrderGate> gates;
    private final Figures figures;
    private final Clock clock;
    private final OrderTelling telling;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;

    OrderConfirming(
            OrderStore store,
            List<OrderGate> gates,
            Figures figures,
            Clock clock,
            OrderTelling telling,
            ApplicationEventPublisher events,
            ObjectMapper json) {
        this.store = store;
        this.gates = gates;
        this.figures = figures;
        this.clock = clock;
        this.telling = telling;
        this.events = events;
        this.json = json;
    }

    /** A held one is asked about once more. */
    @Transactional
    public void confirm(Viewer viewer, long id, int version) {
        SalesOrderRecord row = store.lock(viewer, id, version);
        if (!Set.of("draft", "held").contains(row.getState()))
            throw Refusal.conflict("order.fixed");
        pass(row, false);
    }

    /**
     * @return whether it is confirmed now
     */
    @Transactional
    public boolean release(long id, long by) {
        SalesOrderRecord row = held(id);
        row.setReleasedAt(clock.instant());
        row.setReleasedBy(by);
        return pass(row, true);
    }

    @Transactional
    public void refuse(long id, long by) {
        SalesOrderRecord row = held(id);
        unhold(row, "draft");
        store.write(row);
        telling.tell(row, "order.refused", Map.of("by", by));
        unheld(row);
    }

    /** Not held any more; as if it never was. */
    static void unhold(SalesOrderRecord row, String state) {
        row.setState(state);
        row.setHoldReason(null);
        row.setHoldDetail(null);
        row.setHeldAt(null);
        row.setReleasedAt(null);
        row.setReleasedBy(null);
    }

    private SalesOrderRecord held(long id) {
        SalesOrderRecord row = store.lock(id);
        if (!row.getState().equals("held")) throw Refusal.conflict("order.not-held");
        return row;
    }

    private boolean pass(SalesOrderRecord row, boolean released) {
        boolean before = row.getState().equals("held");
        for (OrderGate gate : row.getCustomerId() == null ? List.<OrderGate>of() : gates) {
            OrderGate.Hold hold =
                    gate.ask(
                            new OrderGate.Ask(
                                    row.getId(),
                                    row.getCustomerId(),
                                    row.getTotal(),
                                    row.getCurrency(),
                                    released));
            if (hold == null) continue;
            hold(row, hold);
            return false;
        }
        row.setState("confirmed");
        row.setConfirmedAt(clock.instant());
        store.write(row);
        telling.tell(row, "order.confirmed");
        if (row.getCustomerId() != null) figures.recount(Set.of(row.getCustomerId()));
        if (before) unheld(row);
        return true;
    }

    private void hold(SalesOrderRecord row, OrderGate.Hold hold) {
        row.setState("held");
        row.setHoldReason(hold.reason());
        row.setHoldDetail(JSONB.jsonb(json.writeValueAsString(hold.detail())));
        row.setHeldAt(clock.instant());
        store.write(row);
        telling.tell(row, "order.held", Map.of("reason", hold.reason()));
        events.publishEvent(
                new TradeEvent.OrderHeld(
                        row.getId(), row.getCustomerId(), hold.reason(), hold.detail()));
    }

    private void unheld(SalesOrderRecord row) {
        events.publishEvent(
                new TradeEvent.OrderUnheld(row.getId(), row.getCustomerId(), row.getState()));
    }
}

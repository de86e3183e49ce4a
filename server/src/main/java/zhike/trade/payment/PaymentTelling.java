package zhike.trade.payment;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerTimeline;
import zhike.platform.trail.Trail;
import zhike.trade.TradeEvent;
import zhike.trade.db.tables.records.InvoiceRecord;
import zhike.trade.db.tables.records.PaymentRecord;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Keeps what was done with money on the customer's timeline and in the trail. */
@Component
class PaymentTelling {
    private final CustomerTimeline timeline;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    PaymentTelling(CustomerTimeline timeline, Trail trail, ApplicationEventPublisher events) {
        this.timeline = timeline;
        this.trail = trail;
        this.events = events;
    }

    void tell(PaymentRecord row, String what) {
        tell(row, what, Map.of());
    }

    void tell(PaymentRecord row, String what, Map<String, ?> more) {
        Map<String, Object> detail = new LinkedHashMap<>(more);
        detail.put("number", row.getNumber());
        detail.putIfAbsent("amount", row.getAmount().toPlainString());
        detail.put("currency", row.getCurrency());
        tell("payment", row.getId(), row.getNumber(), row.getCustomerId(), what, detail);
    }

    void tell(InvoiceRecord note, String what, Map<String, ?> more) {
        Map<String, Object> detail = new LinkedHashMap<>(more);
        detail.put("number", note.getNumber());
        detail.put("currency", note.getCurrency());
        tell("invoice", note.getId(), note.getNumber(), note.getCustomerId(), what, detail);
    }

    private void tell(
            String kind, long id, String number, long customer, String what, Map<String, ?> how) {
        timeline.add(customer, what, how);
        trail.record(what, kind, id, number, how);
        events.publishEvent(new TradeEvent.BalanceChanged(Set.of(customer)));
    }
}

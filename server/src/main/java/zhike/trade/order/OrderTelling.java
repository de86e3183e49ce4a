package zhike.trade.order;

import org.springframework.stereotype.Component;

import zhike.customer.CustomerTimeline;
import zhike.platform.trail.Trail;
import zhike.trade.db.tables.records.SalesOrderRecord;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was done with an order on the customer's timeline and in the trail. */
@Component
class OrderTelling {
    static final String KIND = "order";
    private final CustomerTimeline timeline;
    private final Trail trail;

    OrderTelling(CustomerTimeline timeline, Trail trail) {
        this.timeline = timeline;
        this.trail = trail;
    }

    void tell(SalesOrderRecord row, String what) {
        tell(row, what, Map.of());
    }

    void tell(SalesOrderRecord row, String what, Map<String, ?> more) {
        Map<String, Object> detail = new LinkedHashMap<>(more);
        detail.put("number", row.getNumber());
        detail.put("amount", row.getTotal().toPlainString());
        detail.put("currency", row.getCurrency());
        if (row.getCustomerId() != null) timeline.add(row.getCustomerId(), what, detail);
        trail.record(what, KIND, row.getId(), row.getNumber(), detail);
    }
}

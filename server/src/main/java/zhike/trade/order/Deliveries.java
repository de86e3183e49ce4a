package zhike.trade.order;

import static zhike.trade.db.Tables.DELIVERY;
import static zhike.trade.db.Tables.DELIVERY_LINE;
import static zhike.trade.db.Tables.ORDER_LINE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** What of an order went when. */
@Component
class Deliveries {
    private final DSLContext db;

    Deliveries(DSLContext db) {
        this.db = db;
    }

    List<OrderView.Delivery> of(long order) {
        Map<Long, List<OrderView.DeliveredLine>> lines = lines(order);
        return db.selectFrom(DELIVERY)
                .where(DELIVERY.ORDER_ID.eq(order))
                .orderBy(DELIVERY.ID)
                .fetch(
                        row ->
                                new OrderView.Delivery(
                                        row.getId(),
                                        row.getNumber(),
                                        row.getDeliveredOn(),
                                        row.getCarrier(),
                                        row.getTracking(),
                                        row.getReceivedBy(),
                                        row.getReceivedOn(),
                                        row.getRemarks(),
                                        lines.getOrDefault(row.getId(), List.of())));
    }

    private Map<Long, List<OrderView.DeliveredLine>> lines(long order) {
        return db.select(
                        DELIVERY_LINE.DELIVERY_ID,
                        DELIVERY_LINE.LINE,
                        ORDER_LINE.NAME,
                        DELIVERY_LINE.QUANTITY)
                .from(DELIVERY_LINE)
                .join(ORDER_LINE)
                .on(ORDER_LINE.ORDER_ID.eq(DELIVERY_LINE.ORDER_ID))
                .and(ORDER_LINE.LINE.eq(DELIVERY_LINE.LINE))
                .where(DELIVERY_LINE.ORDER_ID.eq(order))
                .orderBy(DELIVERY_LINE.DELIVERY_ID, DELIVERY_LINE.LINE)
                .fetchGroups(
                        DELIVERY_LINE.DELIVERY_ID,
                        row ->
                                new OrderView.DeliveredLine(
                                        row.value2(), row.value3(), row.value4()));
    }
}

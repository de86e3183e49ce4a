package zhike.trade.order;

import static zhike.trade.db.Tables.DELIVERY;
import static zhike.trade.db.Tables.DELIVERY_LINE;
import static zhike.trade.db.Tables.ORDER_LINE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.trade.db.tables.records.DeliveryRecord;
import zhike.trade.db.tables.records.SalesOrderRecord;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends what was ordered, in parts or at once, and keeps who received it. */
@Component
class Delivering {
    private final DSLContext db;
    private final Clock clock;
    private final OrderStore store;
    private final NumberRules numbers;
    private final OrderTelling telling;

    Delivering(
            DSLContext db,
            Clock clock,
            OrderStore store,
            NumberRules numbers,
            OrderTelling telling) {
        this.db = db;
        this.clock = clock;
        this.store = store;
        this.numbers = numbers;
        this.telling = telling;
    }

    @Transactional
    public void deliver(Viewer viewer, long id, int version, DeliveryForm form) {
        if (form.deliveredOn().isAfter(LocalDate.now(clock)))
            throw Refusal.invalid("deliveredOn", "trade.day.future");
        SalesOrderRecord row = store.lock(viewer, id, version);
        if (!row.getState().equals("confirmed")) throw Refusal.conflict("order.not-confirmed");
        Map<Integer, BigDecimal> left = left(id);
        Map<Integer, BigDecimal> going = form.lines() == null ? left : going(form.lines(), left);
        if (going.isEmpty()) throw Refusal.conflict("order.nothing-left");
        String number = add(viewer, id, form, going);
        if (left(id).isEmpty()) row.setState("delivered");
        store.write(row);
        telling.tell(row, "order.sent", Map.of("delivery", number, "lines", going.size()));
    }

    /** Of the lines that go to the customer. */
    private Map<Integer, BigDecimal> left(long order) {
        var sent =
                DSL.field(
                        DSL.select(DSL.coalesce(DSL.sum(DELIVERY_LINE.QUANTITY), BigDecimal.ZERO))
                                .from(DELIVERY_LINE)
                                .where(DELIVERY_LINE.ORDER_ID.eq(ORDER_LINE.ORDER_ID))
                                .and(DELIVERY_LINE.LINE.eq(ORDER_LINE.LINE)));
        return db.select(ORDER_LINE.LINE, ORDER_LINE.QUANTITY.minus(sent))
                .from(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.eq(order))
                .and(ORDER_LINE.QUANTITY.gt(sent))
                .orderBy(ORDER_LINE.LINE)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private static Map<Integer, BigDecimal> going(
            List<DeliveryForm.Line> asked, Map<Integer, BigDecimal> left) {
        Map<Integer, BigDecimal> going = new TreeMap<>();
        for (int at = 0; at < asked.size(); at++) {
            DeliveryForm.Line line = asked.get(at);
            BigDecimal whole = going.merge(line.line(), line.quantity(), BigDecimal::add);
            BigDecimal most = left.getOrDefault(line.line(), BigDecimal.ZERO);
            if (whole.compareTo(most) > 0)
                throw Refusal.invalid(
                        "lines[" + at + "].quantity",
                        "order.delivery.over",
                        Map.of("left", most.toPlainString()));
        }
        return going;
    }

    private String add(
            Viewer viewer, long order, DeliveryForm form, Map<Integer, BigDecimal> going) {
        DeliveryRecord row = db.newRecord(DELIVERY);
        row.setNumber(numbers.take("delivery", 1).getFirst());
        row.setOrderId(order);
        row.setDeliveredOn(form.deliveredOn());
        row.setCarrier(form.carrier());
        row.setTracking(form.tracking());
        row.setRemarks(form.remarks());
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(viewer.personId());
        row.insert();
        var insert =
                db.insertInto(
                        DELIVERY_LINE,
                        DELIVERY_LINE.DELIVERY_ID,
                        DELIVERY_LINE.ORDER_ID,
                        DELIVERY_LINE.LINE,
                        DELIVERY_LINE.QUANTITY);
        for (var line : going.entrySet())
            insert = insert.values(row.getId(), order, line.getKey(), line.getValue());
        insert.execute();
        return row.getNumber();
    }

    @Transactional
    public void receive(Viewer viewer, long order, long delivery, DeliveryForm.Receipt form) {
        SalesOrderRecord of = store.reached(viewer, order);
        DeliveryRecord row =
                db.selectFrom(DELIVERY)
                        .where(DELIVERY.ID.eq(delivery))
                        .and(DELIVERY.ORDER_ID.eq(order))
                        .fetchOne();
        if (row == null) throw Refusal.missing("delivery");
        if (form.receivedOn().isBefore(row.getDeliveredOn())
                || form.receivedOn().isAfter(LocalDate.now(clock)))
            throw Refusal.invalid("receivedOn", "order.delivery.received");
        row.setReceivedBy(form.receivedBy().strip());
        row.setReceivedOn(form.receivedOn());
        row.update();
        telling.tell(
                of,
                "order.received",
                Map.of("delivery", row.getNumber(), "by", form.receivedBy().strip()));
    }
}

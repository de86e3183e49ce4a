package zhike.trade.importing;

import static zhike.trade.db.Tables.DELIVERY;
import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.SALES_ORDER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.trade.db.tables.records.ImportRecord;
import zhike.trade.figure.Figures;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Takes back the orders that a file brought; customers made for them stay, for others may have
 * written on their files since.
 */
@Component
class OrderImportUndoing {
    private final DSLContext db;
    private final Clock clock;
    private final OrderImports imports;
    private final Customers customers;
    private final Figures figures;
    private final CustomerTimeline timeline;
    private final Trail trail;

    OrderImportUndoing(
            DSLContext db,
            Clock clock,
            OrderImports imports,
            Customers customers,
            Figures figures,
            CustomerTimeline timeline,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.imports = imports;
        this.customers = customers;
        this.figures = figures;
        this.timeline = timeline;
        this.trail = trail;
    }

    /**
     * @throws Refusal {@code trade.import.used} where one of them is invoiced or delivered since
     */
    @Transactional
    public void undo(long id) {
        ImportRecord row = imports.lock(id);
        if (!row.getState().equals("done")) throw Refusal.conflict("trade.import.not-done");
        List<Long> theirs =
                db.selectDistinct(SALES_ORDER.CUSTOMER_ID)
                        .from(SALES_ORDER)
                        .where(SALES_ORDER.IMPORT_ID.eq(id))
                        .and(SALES_ORDER.CUSTOMER_ID.isNotNull())
                        .fetch(SALES_ORDER.CUSTOMER_ID);
        customers.takeTurns(theirs);
        Condition used =
                DSL.exists(DSL.selectOne().from(INVOICE).where(INVOICE.ORDER_ID.eq(SALES_ORDER.ID)))
                        .or(
                                DSL.exists(
                                        DSL.selectOne()
                                                .from(DELIVERY)
                                                .where(DELIVERY.ORDER_ID.eq(SALES_ORDER.ID))));
        if (db.fetchExists(SALES_ORDER, SALES_ORDER.IMPORT_ID.eq(id).and(used)))
            throw Refusal.conflict("trade.import.used");
        int gone = db.deleteFrom(SALES_ORDER).where(SALES_ORDER.IMPORT_ID.eq(id)).execute();
        figures.recount(theirs);
        row.setState("undone");
        row.setUndoneAt(clock.instant());
        row.update();
        timeline.addAll(theirs, "trade.import.undone", Map.of("file", row.getName()));
        trail.record(
                "trade.import.undone", "trade-import", id, row.getName(), Map.of("orders", gone));
    }
}

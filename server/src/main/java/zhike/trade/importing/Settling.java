package zhike.trade.importing;

import static zhike.trade.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerKeys;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.platform.trail.Trail;
import zhike.trade.db.tables.records.ImportRecord;
import zhike.trade.figure.Figures;
import zhike.trade.money.Rates;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes orders of the lines that were laid down, and counts what their customers bought. */
@Component
class Settling {
    private final DSLContext db;
    private final Clock clock;
    private final Staging staging;
    private final CustomerKeys keys;
    private final Customers customers;
    private final Rates rates;
    private final Figures figures;
    private final CustomerTimeline timeline;
    private final Trail trail;

    Settling(
            DSLContext db,
            Clock clock,
            Staging staging,
            CustomerKeys keys,
            Customers customers,
            Rates rates,
            Figures figures,
            CustomerTimeline timeline,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.staging = staging;
        this.keys = keys;
        this.customers = customers;
        this.rates = rates;
        this.figures = figures;
        this.timeline = timeline;
        this.trail = trail;
    }

    void settle(Viewer viewer, ImportRecord row, OrderMapping mapping) {
        Map<String, Long> known = whose(viewer, row, mapping);
        staging.are(known);
        customers.takeTurns(known.values());
        String zone = clock.getZone().getId();
        staging.findFaults(rates.home(), zone);
        row.setOrders(
                (long)
                        staging.orders(
                                rates.home(),
                                zone,
                                row.getId(),
                                clock.instant(),
                                viewer.personId()));
        row.setLines((long) staging.lines(row.getId()));
        List<Long> theirs = count(row);
        figures.recount(theirs);
        timeline.addAll(theirs, "trade.imported", Map.of("file", row.getName()));
        trail.record(
                "trade.imported",
                "trade-import",
                row.getId(),
                row.getName(),
                Map.of("orders", row.getOrders(), "lines", row.getLines(), "made", row.getMade()));
    }

    private Map<String, Long> whose(Viewer viewer, ImportRecord row, OrderMapping mapping) {
        Map<String, String> named = staging.customers();
        Map<String, Long> known = new HashMap<>(keys.find(viewer, "trade.import", named.keySet()));
        row.setMade(0L);
        if (!mapping.missing().equals("create")) return known;
        Map<String, String> missing = new LinkedHashMap<>(named);
        missing.keySet().removeAll(known.keySet());
        known.putAll(keys.make(viewer, mapping.kind(), missing));
        row.setMade((long) missing.size());
        return known;
    }

    private List<Long> count(ImportRecord row) {
        List<Long> theirs =
                db.selectDistinct(SALES_ORDER.CUSTOMER_ID)
                        .from(SALES_ORDER)
                        .where(SALES_ORDER.IMPORT_ID.eq(row.getId()))
                        .and(SALES_ORDER.CUSTOMER_ID.isNotNull())
                        .fetch(SALES_ORDER.CUSTOMER_ID);
        row.setCustomers((long) theirs.size());
        var sums =
                db.select(
                                DSL.coalesce(DSL.sum(SALES_ORDER.TOTAL), BigDecimal.ZERO),
                                DSL.count().filterWhere(SALES_ORDER.CUSTOMER_ID.isNull()))
                        .from(SALES_ORDER)
                        .where(SALES_ORDER.IMPORT_ID.eq(row.getId()))
                        .fetchSingle();
        row.setNet(sums.value1());
        row.setWithoutCustomer((long) sums.value2());
        return theirs;
    }
}

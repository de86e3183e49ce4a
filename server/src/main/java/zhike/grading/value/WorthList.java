package zhike.grading.value;

import static zhike.grading.db.Tables.WORTH;

import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.grading.db.tables.records.WorthRecord;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Customers by what they are worth, as far as the viewer reaches. */
@Component
class WorthList {
    /**
     * @param profit expectedProfit, contribution and tier: null also where profit is closed to the
     *     viewer
     * @param churnRisk 0–1
     * @param rfm class: three digits, 1 for good
     */
    record Line(
            long id,
            String number,
            String name,
            @Nullable Long ownerId,
            BigDecimal sales,
            BigDecimal salesYear,
            @Nullable BigDecimal profit,
            @Nullable BigDecimal expectedProfit,
            @Nullable BigDecimal contribution,
            @Nullable String tier,
            @Nullable BigDecimal churnRisk,
            @Nullable BigDecimal potential,
            @Nullable Integer recency,
            @Nullable Integer frequency,
            @Nullable Integer money,
            @Nullable String rfm,
            @Nullable String abc,
            @Nullable LocalDate lastOn) {}

    private final WorthSet set;
    private final Customers customers;

    WorthList(WorthSet set, Customers customers) {
        this.set = set;
        this.customers = customers;
    }

    Page<Line> page(
            Viewer viewer,
            WorthAsk ask,
            @Nullable String asked,
            @Nullable String cursor,
            int limit) {
        WorthSort sort = WorthSort.of(asked, viewer);
        List<Record2<WorthRecord, BigDecimal>> rows =
                set.db()
                        .select(WORTH, sort.field())
                        .from(set.within(viewer, ask))
                        .where(set.which(viewer, ask))
                        .and(sort.behind(Cursor.read(cursor, 2)))
                        .orderBy(sort.field().desc(), WORTH.CUSTOMER_ID.desc())
                        .limit(limit + 1)
                        .fetch();
        Page<Record2<WorthRecord, BigDecimal>> page =
                Page.of(
                        rows,
                        limit,
                        last ->
                                Cursor.of(
                                        last.value2().toPlainString(),
                                        last.value1().getCustomerId()));
        Map<Long, Customers.Known> known =
                customers.all(
                        viewer,
                        WorthSet.OPERATION,
                        page.items().stream().map(row -> row.value1().getCustomerId()).toList());
        boolean profit = ProfitShown.to(viewer);
        ValueSettings settings = set.settings();
        return new Page<>(
                page.items().stream()
                        .map(Record2::value1)
                        .filter(row -> known.containsKey(row.getCustomerId()))
                        .map(
                                row ->
                                        line(
                                                Objects.requireNonNull(
                                                        known.get(row.getCustomerId())),
                                                row,
                                                profit,
                                                settings))
                        .toList(),
                page.next());
    }

    private static Line line(
            Customers.Known customer, WorthRecord row, boolean profit, ValueSettings settings) {
        return new Line(
                customer.id(),
                customer.number(),
                customer.name(),
                customer.ownerId(),
                row.getSales(),
                row.getSalesYear(),
                profit ? row.getProfit() : null,
                profit ? row.getExpectedProfit() : null,
                profit ? row.getContribution() : null,
                profit ? Tier.of(row.getProfit(), settings) : null,
                row.getAlive() == null ? null : BigDecimal.ONE.subtract(row.getAlive()),
                row.getPotential(),
                whole(row.getRecency()),
                whole(row.getFrequency()),
                whole(row.getMoney()),
                row.getRfm(),
                row.getAbc(),
                row.getLastOn());
    }

    private static @Nullable Integer whole(@Nullable Short score) {
        return score == null ? null : score.intValue();
    }
}

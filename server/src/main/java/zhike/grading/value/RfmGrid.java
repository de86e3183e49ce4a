package zhike.grading.value;

import static zhike.grading.db.Tables.WORTH;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Customers by recency and frequency, and by the eight classes. */
@Component
class RfmGrid {
    record Cell(int recency, int frequency, int customers, BigDecimal sales) {}

    /**
     * @param rfm three digits, recency, frequency, money, 1 for good
     */
    record Group(String rfm, int customers, BigDecimal sales) {}

    /**
     * @param rankedAt the night as of which they stand; null before the first
     */
    record Picture(@Nullable Instant rankedAt, List<Cell> cells, List<Group> classes) {}

    private final WorthSet set;

    RfmGrid(WorthSet set) {
        this.set = set;
    }

    Picture of(Viewer viewer, WorthAsk ask) {
        var which = WORTH.RECENCY.isNotNull().and(set.which(viewer, ask));
        var customers = set.within(viewer, ask);
        List<Cell> cells =
                set.db()
                        .select(WORTH.RECENCY, WORTH.FREQUENCY, DSL.count(), DSL.sum(WORTH.SALES))
                        .from(customers)
                        .where(which)
                        .groupBy(WORTH.RECENCY, WORTH.FREQUENCY)
                        .orderBy(WORTH.RECENCY.desc(), WORTH.FREQUENCY.desc())
                        .fetch(
                                row ->
                                        new Cell(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                row.value4()));
        List<Group> classes =
                set.db()
                        .select(WORTH.RFM, DSL.count(), DSL.sum(WORTH.SALES))
                        .from(customers)
                        .where(which)
                        .groupBy(WORTH.RFM)
                        .orderBy(WORTH.RFM.desc())
                        .fetch(row -> new Group(row.value1(), row.value2(), row.value3()));
        Instant ranked =
                set.db()
                        .select(DSL.max(WORTH.RANKED_AT))
                        .from(customers)
                        .where(which)
                        .fetchOne(row -> row.value1());
        return new Picture(ranked, cells, classes);
    }
}

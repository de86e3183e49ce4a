package zhike.trade.receivable;

import static zhike.trade.db.Tables.INVOICE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Days sales outstanding of what the viewer reaches, by each formula, with what it is made of. */
@Component
class DsoReading {
    static final int MONTHS = 12;

    /**
     * In the company's own currency; days with one decimal, null where nothing was sold.
     *
     * @param sales invoiced within the period, less credit notes
     * @param months the latest first
     */
    record Days(
            LocalDate from,
            LocalDate to,
            int days,
            BigDecimal opening,
            BigDecimal closing,
            BigDecimal notDue,
            BigDecimal sales,
            List<MonthOfSales> months,
            @Nullable BigDecimal averageBalance,
            @Nullable BigDecimal endBalance,
            @Nullable BigDecimal countBack,
            @Nullable BigDecimal bestPossible,
            @Nullable BigDecimal delinquent) {}

    record MonthOfSales(LocalDate month, BigDecimal sales, int days) {}

    private final DSLContext db;
    private final Ageing ageing;

    DsoReading(DSLContext db, Ageing ageing) {
        this.db = db;
        this.ageing = ageing;
    }

    /** Over the year that ends with the day of the question. */
    Days of(Viewer viewer, AgeingQuestion asked) {
        LocalDate to = asked.at();
        LocalDate from = to.minusMonths(MONTHS).plusDays(1);
        int days = (int) (to.toEpochDay() - from.toEpochDay() + 1);
        AgeingView.Sums now = ageing.total(viewer, asked);
        BigDecimal opening = ageing.total(viewer, asked.at(from.minusDays(1))).balance();
        List<MonthOfSales> months = months(viewer, asked, from, to);
        BigDecimal sales =
                months.stream().map(MonthOfSales::sales).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal notDue = now.invoices().subtract(now.overdue());
        BigDecimal end = Dso.endBalance(now.balance(), sales, days);
        BigDecimal best = Dso.bestPossible(notDue, sales, days);
        return new Days(
                from,
                to,
                days,
                opening,
                now.balance(),
                notDue,
                sales,
                months,
                Dso.averageBalance(opening, now.balance(), sales, days),
                end,
                Dso.countBack(
                        now.balance(),
                        months.stream()
                                .map(month -> new Dso.Month(month.sales(), month.days()))
                                .toList()),
                best,
                Dso.delinquent(end, best));
    }

    private List<MonthOfSales> months(
            Viewer viewer, AgeingQuestion asked, LocalDate from, LocalDate to) {
        Field<LocalDate> month =
                DSL.field("date_trunc('month', {0})::date", LocalDate.class, INVOICE.ISSUED_ON);
        Map<LocalDate, BigDecimal> sold =
                db.select(month, DSL.sum(Home.of(INVOICE, INVOICE.AMOUNT)))
                        .from(INVOICE)
                        .where(
                                CustomerReach.visibleTo(
                                        viewer, "receivable.read", INVOICE.CUSTOMER_ID))
                        .and(INVOICE.STATE.ne("void"))
                        .and(INVOICE.ISSUED_ON.between(from, to))
                        .and(
                                asked.customer() == null
                                        ? DSL.noCondition()
                                        : INVOICE.CUSTOMER_ID.eq(asked.customer()))
                        .groupBy(month)
                        .fetchMap(row -> row.value1(), row -> row.value2());
        List<MonthOfSales> months = new ArrayList<>();
        for (YearMonth at = YearMonth.from(to); !at.atEndOfMonth().isBefore(from); ) {
            LocalDate first = at.atDay(1);
            LocalDate begin = first.isBefore(from) ? from : first;
            LocalDate end = at.atEndOfMonth().isAfter(to) ? to : at.atEndOfMonth();
            months.add(
                    new MonthOfSales(
                            first,
                            sold.getOrDefault(first, BigDecimal.ZERO),
                            (int) (end.toEpochDay() - begin.toEpochDay() + 1)));
            at = at.minusMonths(1);
        }
        return months;
    }
}

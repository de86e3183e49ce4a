package zhike.trade.receivable;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.trade.CreditLimits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How old what is owed is, whole within the viewer's reach; who owes most on top. */
@Component
class Ageing {
    private static final Field<BigDecimal> INVOICES =
            sum(OpenItems.KIND.eq("invoice")).as("invoices");
    private final DSLContext db;
    private final OpenItems items;
    private final Customers customers;
    private final Staff staff;
    private final ObjectProvider<CreditLimits> limits;
    private final Settings settings;
    private final SettingGroup<ReceivableSettings> group;

    Ageing(
            DSLContext db,
            OpenItems items,
            Customers customers,
            Staff staff,
            ObjectProvider<CreditLimits> limits,
            Settings settings,
            SettingGroup<ReceivableSettings> group) {
        this.db = db;
        this.items = items;
        this.customers = customers;
        this.staff = staff;
        this.limits = limits;
        this.settings = settings;
        this.group = group;
    }

    Buckets buckets() {
        return new Buckets(settings.get(group).bounds());
    }

    /** With the total of all and that of a month before. */
    AgeingView page(Viewer viewer, AgeingQuestion asked, @Nullable String cursor, int limit) {
        Page<AgeingView.Line> page = lines(viewer, asked, cursor, limit);
        Buckets buckets = buckets();
        return new AgeingView(
                asked.at(),
                asked.basis(),
                asked.by(),
                buckets.all(),
                total(viewer, asked),
                total(viewer, asked.at(asked.at().minusMonths(1))).balance(),
                page.items(),
                page.next());
    }

    AgeingView.Sums total(Viewer viewer, AgeingQuestion asked) {
        Record row = query(viewer, asked, List.of()).fetchSingle();
        return sums(row, buckets());
    }

    Page<AgeingView.Line> lines(
            Viewer viewer, AgeingQuestion asked, @Nullable String cursor, int limit) {
        Field<Long> key = asked.key().as("key");
        var rows =
                query(viewer, asked, List.of(key))
                        .groupBy(asked.key())
                        .having(behind(asked, Cursor.read(cursor, 2)))
                        .orderBy(INVOICES.desc(), key)
                        .limit(limit + 1)
                        .fetch();
        Page<Record> page =
                Page.of(
                        List.<Record>copyOf(rows),
                        limit,
                        last -> Cursor.of(last.get(INVOICES).toPlainString(), last.get(key)));
        return new Page<>(shown(viewer, asked, page.items(), key), page.next());
    }

    private SelectConditionStep<Record> query(
            Viewer viewer, AgeingQuestion asked, List<Field<Long>> key) {
        Buckets buckets = buckets();
        Field<Integer> bucket = buckets.of(asked.days());
        List<Field<?>> fields = new ArrayList<>(key);
        Condition invoice = OpenItems.KIND.eq("invoice");
        for (int at = 0; at < buckets.count(); at++)
            fields.add(sum(invoice.and(bucket.eq(DSL.inline(at)))).as("b" + at));
        fields.add(INVOICES);
        fields.add(sum(OpenItems.KIND.ne("invoice")).as("credits"));
        fields.add(sum(invoice.and(OpenItems.DUE_ON.lt(asked.at()))).as("overdue"));
        var cards = customers.within(viewer, "receivable.read", null, AgeingQuestion.CARDS);
        return db.select(fields)
                .from(items.at(asked.at()))
                .join(cards)
                .on(asked.joined(cards))
                .where(asked.which());
    }

    private static Condition behind(AgeingQuestion asked, @Nullable Cursor after) {
        if (after == null) return DSL.noCondition();
        BigDecimal amount;
        try {
            amount = new BigDecimal(after.string(0)).setScale(2, RoundingMode.HALF_UP);
        } catch (NumberFormatException | ArithmeticException e) {
            throw Refusal.invalid("cursor", "cursor.invalid");
        }
        Field<BigDecimal> invoices = sum(OpenItems.KIND.eq("invoice"));
        return invoices.lt(amount).or(invoices.eq(amount).and(asked.key().gt(after.number(1))));
    }

    private List<AgeingView.Line> shown(
            Viewer viewer, AgeingQuestion asked, List<Record> rows, Field<Long> key) {
        List<Long> keys = rows.stream().map(row -> row.get(key)).toList();
        Map<Long, String> names =
                switch (asked.by()) {
                    case "owner" -> staff.names(keys);
                    case "unit" -> staff.unitNames(keys);
                    default -> customers.names(viewer, keys);
                };
        CreditLimits port = limits.getIfAvailable();
        Map<Long, BigDecimal> limited =
                port == null || !asked.by().equals("customer") ? Map.of() : port.of(keys);
        Buckets buckets = buckets();
        return rows.stream()
                .map(
                        row -> {
                            long of = row.get(key);
                            AgeingView.Sums sums = sums(row, buckets);
                            BigDecimal limit = limited.get(of);
                            return new AgeingView.Line(
                                    new Named(of, names.getOrDefault(of, "")),
                                    sums,
                                    limit,
                                    share(sums.invoices(), limit));
                        })
                .toList();
    }

    private AgeingView.Sums sums(Record row, Buckets buckets) {
        List<BigDecimal> each =
                IntStream.range(0, buckets.count()).mapToObj(at -> money(row, "b" + at)).toList();
        BigDecimal invoices = money(row, "invoices");
        BigDecimal overdue = money(row, "overdue");
        BigDecimal credits = money(row, "credits");
        return new AgeingView.Sums(
                each,
                invoices,
                credits,
                invoices.add(credits),
                overdue,
                share(overdue, invoices),
                provision(each));
    }

    private BigDecimal provision(List<BigDecimal> buckets) {
        List<BigDecimal> rates = settings.get(group).provision();
        BigDecimal sum = BigDecimal.ZERO;
        for (int at = 0; at < Math.min(rates.size(), buckets.size()); at++)
            sum = sum.add(buckets.get(at).multiply(rates.get(at)).movePointLeft(2));
        return sum.setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal share(BigDecimal part, @Nullable BigDecimal whole) {
        return whole == null || whole.signum() <= 0
                ? null
                : part.divide(whole, 4, RoundingMode.HALF_UP);
    }

    private static BigDecimal money(Record row, String name) {
        return row.get(name, BigDecimal.class);
    }

    private static Field<BigDecimal> sum(Condition which) {
        return DSL.coalesce(DSL.sum(OpenItems.HOME).filterWhere(which), BigDecimal.ZERO);
    }
}

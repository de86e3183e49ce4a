package zhike.trade.receivable.plan;

import static zhike.trade.db.Tables.COLLECTION_PLAN;
import static zhike.trade.db.Tables.PAYMENT;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.trail.Trail;
import zhike.trade.receivable.Home;
import zhike.trade.receivable.OpenItems;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;

/** What is to come in a month and what came 收款计划, by customer, in the company's own currency. */
@Component
class CollectionPlans {
    /**
     * @param version of what is changed; null where nothing was planned yet
     */
    record Form(
            @NotNull @DecimalMin("0") @Digits(integer = 13, fraction = 2) BigDecimal planned,
            @Nullable @Size(max = 500) String remark,
            @Nullable Integer version) {}

    /**
     * @param due of what was open when the month began, what falls due by its end
     * @param received in the month
     * @param rate received of planned, 0 to whatever; null where nothing is planned
     * @param version null where nothing is planned yet
     */
    record Line(
            Named customer,
            BigDecimal due,
            @Nullable BigDecimal planned,
            BigDecimal received,
            @Nullable BigDecimal rate,
            @Nullable String remark,
            @Nullable Integer version) {}

    private static final Field<Long> CARD = DSL.field(DSL.name("c", "id"), Long.class);
    private final DSLContext db;
    private final OpenItems items;
    private final Customers customers;
    private final Clock clock;
    private final Trail trail;

    CollectionPlans(DSLContext db, OpenItems items, Customers customers, Clock clock, Trail trail) {
        this.db = db;
        this.items = items;
        this.customers = customers;
        this.clock = clock;
        this.trail = trail;
    }

    /** Customers with a plan, with something due or with money that came, by number. */
    Page<Line> page(Viewer viewer, YearMonth month, @Nullable String cursor, int limit) {
        Cursor after = Cursor.read(cursor, 1);
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        var due =
                DSL.select(OpenItems.CUSTOMER.as("customer_id"), DSL.sum(OpenItems.HOME).as("due"))
                        .from(items.at(first.minusDays(1)))
                        .where(OpenItems.KIND.eq("invoice"))
                        .and(OpenItems.DUE_ON.le(last))
                        .groupBy(OpenItems.CUSTOMER)
                        .asTable("d");
        var came =
                DSL.select(
                                PAYMENT.CUSTOMER_ID,
                                DSL.sum(Home.of(PAYMENT, PAYMENT.AMOUNT)).as("received"))
                        .from(PAYMENT)
                        .where(PAYMENT.RECEIVED_ON.between(first, last))
                        .and(PAYMENT.REVERSED_AT.isNull())
                        .groupBy(PAYMENT.CUSTOMER_ID)
                        .asTable("m");
        Field<BigDecimal> owed = DSL.field(DSL.name("d", "due"), BigDecimal.class);
        Field<BigDecimal> received = DSL.field(DSL.name("m", "received"), BigDecimal.class);
        var rows =
                db.select(CARD, owed, received)
                        .select(COLLECTION_PLAN.PLANNED, COLLECTION_PLAN.REMARK)
                        .select(COLLECTION_PLAN.VERSION)
                        .from(customers.within(viewer, "receivable.read", null, "c"))
                        .leftJoin(due)
                        .on(DSL.field(DSL.name("d", "customer_id"), Long.class).eq(CARD))
                        .leftJoin(came)
                        .on(DSL.field(DSL.name("m", "customer_id"), Long.class).eq(CARD))
                        .leftJoin(COLLECTION_PLAN)
                        .on(COLLECTION_PLAN.CUSTOMER_ID.eq(CARD))
                        .and(COLLECTION_PLAN.MONTH.eq(first))
                        .where(
                                owed.isNotNull()
                                        .or(received.isNotNull())
                                        .or(COLLECTION_PLAN.PLANNED.isNotNull()))
                        .and(after == null ? DSL.noCondition() : CARD.gt(after.number(0)))
                        .orderBy(CARD)
                        .limit(limit + 1)
                        .fetch();
        Map<Long, String> names = customers.names(viewer, rows.getValues(CARD));
        return Page.of(
                rows.map(
                        row ->
                                line(
                                        new Named(
                                                row.get(CARD),
                                                names.getOrDefault(row.get(CARD), "")),
                                        zero(row.get(owed)),
                                        row.get(COLLECTION_PLAN.PLANNED),
                                        zero(row.get(received)),
                                        row.get(COLLECTION_PLAN.REMARK),
                                        row.get(COLLECTION_PLAN.VERSION))),
                limit,
                last1 -> Cursor.of(last1.customer().id()));
    }

    private static Line line(
            Named customer,
            BigDecimal due,
            @Nullable BigDecimal planned,
            BigDecimal received,
            @Nullable String remark,
            @Nullable Integer version) {
        BigDecimal rate =
                planned == null || planned.signum() == 0
                        ? null
                        : received.divide(planned, 4, RoundingMode.HALF_UP);
        return new Line(customer, due, planned, received, rate, remark, version);
    }

    @Transactional
    public void put(Viewer viewer, YearMonth month, long customer, Form form) {
        try {
            customers.hold(viewer, "receivable.edit", customer);
        } catch (Refusal missing) {
            throw Refusal.invalid("customer", "receivable.customer.unknown");
        }
        LocalDate first = month.atDay(1);
        var row =
                db.selectFrom(COLLECTION_PLAN)
                        .where(COLLECTION_PLAN.CUSTOMER_ID.eq(customer))
                        .and(COLLECTION_PLAN.MONTH.eq(first))
                        .forUpdate()
                        .fetchOne();
        if (!Objects.equals(row == null ? null : row.getVersion(), form.version()))
            throw Refusal.conflict("version.stale");
        boolean fresh = row == null;
        if (row == null) {
            row = db.newRecord(COLLECTION_PLAN);
            row.setCustomerId(customer);
            row.setMonth(first);
        } else row.setVersion(row.getVersion() + 1);
        row.setPlanned(form.planned());
        row.setRemark(form.remark());
        row.setSetAt(clock.instant());
        row.setSetBy(viewer.personId());
        if (fresh) row.insert();
        else row.update();
        trail.record(
                "collection.planned",
                "customer",
                customer,
                null,
                Map.of("month", month.toString(), "planned", form.planned()));
    }

    private static BigDecimal zero(@Nullable BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO : sum;
    }
}

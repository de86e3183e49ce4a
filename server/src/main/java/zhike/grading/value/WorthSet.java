package zhike.grading.value;

import static zhike.grading.db.Tables.WORTH;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerColumns;
import zhike.customer.Customers;
import zhike.platform.error.Refusal;
import zhike.platform.postgres.PlannedEachTime;

/** The customers that lists and pictures of worth begin from: those within the viewer's reach. */
@Component
class WorthSet {
    static final String OPERATION = "value.read";
    static final Field<String> SOURCE = CustomerColumns.SOURCE;
    private static final Field<Long> ID = DSL.field(DSL.name("c", "id"), Long.class);
    private final DSLContext db;
    private final Customers customers;
    private final ValueSettingKeeping settings;

    WorthSet(DSLContext db, Customers customers, ValueSettingKeeping settings) {
        this.db = PlannedEachTime.of(db);
        this.customers = customers;
        this.settings = settings;
    }

    DSLContext db() {
        return db;
    }

    ValueSettings settings() {
        return settings.now();
    }

    /** {@code grading.worth} with what the file says of each, as far as the viewer reaches. */
    Table<?> within(Viewer viewer, WorthAsk ask) {
        return WORTH.join(customers.within(viewer, OPERATION, ask.criteria(), "c"))
                .on(ID.eq(WORTH.CUSTOMER_ID))
                .join(CustomerColumns.TABLE)
                .on(CustomerColumns.ID.eq(WORTH.CUSTOMER_ID));
    }

    /**
     * @throws Refusal where profit is asked for and closed to the viewer
     */
    Condition which(Viewer viewer, WorthAsk ask) {
        Condition which = DSL.noCondition();
        if (ask.recency() != null) which = which.and(WORTH.RECENCY.eq(score(ask.recency())));
        if (ask.frequency() != null) which = which.and(WORTH.FREQUENCY.eq(score(ask.frequency())));
        if (ask.money() != null) which = which.and(WORTH.MONEY.eq(score(ask.money())));
        if (ask.rfm() != null) which = which.and(WORTH.RFM.eq(ask.rfm()));
        if (ask.abc() != null) which = which.and(WORTH.ABC.eq(ask.abc()));
        if (ask.source() != null)
            which =
                    which.and(
                            ask.source().equals("none")
                                    ? SOURCE.isNull()
                                    : SOURCE.eq(ask.source()));
        if (ask.cohort() != null) which = which.and(Cohorts.start(settings()).eq(ask.cohort()));
        if (ask.tier() != null) {
            ProfitShown.require(viewer);
            if (!Tier.CODES.contains(ask.tier()))
                throw Refusal.invalid("tier", "value.tier.unknown");
            which = which.and(Tier.is(ask.tier(), settings()));
        }
        return which;
    }

    private static short score(int asked) {
        return (short) Math.clamp(asked, 0, 6);
    }
}

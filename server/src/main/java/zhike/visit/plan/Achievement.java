package zhike.visit.plan;

import static zhike.visit.db.Tables.SLIP;
import static zhike.visit.db.Tables.TALK;
import static zhike.visit.db.Tables.TOUCH;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people did with customers in a month, for their plans of that month. */
@Component
class Achievement {
    /**
     * @param hours with the customer: from arriving to coming back, or as long as a talk took
     */
    record Touched(String way, LocalDate day, BigDecimal hours) {}

    record Whom(long person, long customer) {}

    private static final Field<BigDecimal> SPENT =
            DSL.field(
                    "round((coalesce(extract(epoch from ({0} - {1})) / 3600, {2} / 60.0,"
                            + " 0))::numeric, 2)",
                    BigDecimal.class, SLIP.BACK_AT, SLIP.MET_AT, TALK.MINUTES);
    private final DSLContext db;
    private final Clock clock;

    Achievement(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** By person and customer, in order of time. */
    Map<Whom, List<Touched>> of(Collection<Long> persons, LocalDate month) {
        Map<Whom, List<Touched>> all = new HashMap<>();
        db.select(TOUCH.PERSON_ID, TOUCH.CUSTOMER_ID, TOUCH.WAY, TOUCH.AT, SPENT)
                .from(TOUCH)
                .leftJoin(SLIP)
                .on(SLIP.ID.eq(TOUCH.SLIP_ID))
                .leftJoin(TALK)
                .on(TALK.ID.eq(TOUCH.TALK_ID))
                .where(TOUCH.PERSON_ID.in(persons))
                .and(TOUCH.AT.ge(month.atStartOfDay(clock.getZone()).toInstant()))
                .and(TOUCH.AT.lt(month.plusMonths(1).atStartOfDay(clock.getZone()).toInstant()))
                .orderBy(TOUCH.AT, TOUCH.ID)
                .forEach(
                        row ->
                                all.computeIfAbsent(
                                                new Whom(row.value1(), row.value2()),
                                                any -> new ArrayList<>())
                                        .add(
                                                new Touched(
                                                        row.value3(),
                                                        row.value4()
                                                                .atZone(clock.getZone())
                                                                .toLocalDate(),
                                                        row.value5())));
        return all;
    }
}

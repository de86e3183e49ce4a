package zhike.visit.slip;

import static zhike.visit.db.Tables.SLIP;
import static zhike.visit.db.Tables.VISITOR;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.identity.Named;
import zhike.identity.Names;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Who is out on a day, for the clerk: times and approval, nothing of the customer. */
@Component
class Attendance {
    static final int MOST = 500;

    /**
     * @param along names of who goes along
     */
    record Line(
            long id,
            String number,
            Named owner,
            Named unit,
            List<String> along,
            Instant leaveAt,
            Instant returnAt,
            String state,
            boolean unapproved,
            @Nullable Instant outAt,
            @Nullable Instant backAt,
            int version) {}

    private final DSLContext db;
    private final Clock clock;

    Attendance(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Of those who are to be out on that day, the earliest on top, at most 500. */
    List<Line> of(Viewer viewer, @Nullable LocalDate day) {
        LocalDate on = day == null ? LocalDate.now(clock) : day;
        Instant from = on.atStartOfDay(clock.getZone()).toInstant();
        Instant to = on.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Condition then = SLIP.LEAVE_AT.lt(to).and(SLIP.RETURN_AT.ge(from));
        Field<String[]> along =
                DSL.array(
                        DSL.select(Names.ofPerson(VISITOR.PERSON_ID))
                                .from(VISITOR)
                                .where(VISITOR.SLIP_ID.eq(SLIP.ID)));
        return db.select(
                        SLIP.ID,
                        SLIP.NUMBER,
                        SLIP.OWNER_ID,
                        Names.ofPerson(SLIP.OWNER_ID).as("owner_name"),
                        SLIP.UNIT_ID,
                        Names.ofUnit(SLIP.UNIT_ID).as("unit_name"),
                        along.as("along"),
                        SLIP.LEAVE_AT,
                        SLIP.RETURN_AT,
                        SLIP.STATE,
                        DSL.field(SlipFilter.unapproved()).as("unapproved"),
                        SLIP.OUT_AT,
                        SLIP.BACK_AT,
                        SLIP.VERSION)
                .from(SLIP)
                .where(SlipReach.visibleTo(viewer, "visit.attend"))
                .and(then)
                .and(SLIP.STATE.notIn(SlipState.CANCELLED))
                .orderBy(SLIP.LEAVE_AT, SLIP.ID)
                .limit(MOST)
                .fetch(
                        row ->
                                new Line(
                                        row.value1(),
                                        row.value2(),
                                        new Named(row.value3(), row.value4()),
                                        new Named(row.value5(), row.value6()),
                                        List.of(row.value7()),
                                        row.value8(),
                                        row.value9(),
                                        row.value10(),
                                        row.value11(),
                                        row.value12(),
                                        row.value13(),
                                        row.value14()));
    }
}

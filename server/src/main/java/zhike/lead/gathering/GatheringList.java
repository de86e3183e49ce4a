package zhike.lead.gathering;

import static zhike.lead.db.Tables.GATHERING;
import static zhike.lead.db.Tables.INVITATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Gatherings within reach: those to come, the next on top; or those that are over, the last. */
@Component
class GatheringList {
    /**
     * @param taken seats, in persons; of the whole, whoever looks
     * @param waiting persons that wait for seats
     */
    record Line(
            long id,
            String kind,
            String title,
            @Nullable String place,
            boolean online,
            Instant startsAt,
            Instant endsAt,
            Named host,
            @Nullable Integer capacity,
            String state,
            int invited,
            int taken,
            int waiting,
            int came) {}

    private static final Field<Integer> INVITED =
            DSL.field(
                            DSL.selectCount()
                                    .from(INVITATION)
                                    .where(INVITATION.GATHERING_ID.eq(GATHERING.ID))
                                    .and(GuestFilter.of("invited"))
                                    .and(Customers.standing(INVITATION.CARD_ID)))
                    .as("invited");
    private final DSLContext db;
    private final Clock clock;

    GatheringList(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Page<Line> page(
            Viewer viewer,
            boolean past,
            @Nullable String kind,
            @Nullable String state,
            @Nullable String cursor,
            int limit) {
        Cursor after = Cursor.read(cursor, 2);
        Condition over =
                GATHERING.ENDS_AT.le(clock.instant()).or(GATHERING.STATE.in("closed", "cancelled"));
        List<Line> rows =
                db.select(GATHERING.fields())
                        .select(Names.ofPerson(GATHERING.HOST_ID).as("host_name"), INVITED)
                        .select(
                                persons("taken", INVITATION.PERSONS, Seats.seated()),
                                persons("waiting", INVITATION.PERSONS, Seats.waiting()),
                                persons(
                                        "came",
                                        INVITATION.CAME_PERSONS,
                                        INVITATION
                                                .CAME
                                                .isTrue()
                                                .and(Customers.standing(INVITATION.CARD_ID))))
                        .from(GATHERING)
                        .where(GatheringReach.visibleTo(viewer, GatheringReach.READ))
                        .and(past ? over : DSL.not(over))
                        .and(kind == null ? DSL.noCondition() : GATHERING.KIND.eq(kind))
                        .and(state == null ? DSL.noCondition() : GATHERING.STATE.eq(state))
                        .and(after == null ? DSL.noCondition() : behind(past, after))
                        .orderBy(order(past))
                        .limit(limit + 1)
                        .fetch(GatheringList::line);
        return Page.of(rows, limit, last -> Cursor.of(last.startsAt(), last.id()));
    }

    private static Condition behind(boolean past, Cursor after) {
        var place = DSL.row(GATHERING.STARTS_AT, GATHERING.ID);
        return past
                ? place.lt(after.instant(0), after.number(1))
                : place.gt(after.instant(0), after.number(1));
    }

    private static List<SortField<?>> order(boolean past) {
        return past
                ? List.of(GATHERING.STARTS_AT.desc(), GATHERING.ID.desc())
                : List.of(GATHERING.STARTS_AT.asc(), GATHERING.ID.asc());
    }

    private static Field<Integer> persons(String as, Field<Integer> of, Condition which) {
        return DSL.field(
                        DSL.select(DSL.coalesce(DSL.sum(of), BigDecimal.ZERO).cast(Integer.class))
                                .from(INVITATION)
                                .where(INVITATION.GATHERING_ID.eq(GATHERING.ID))
                                .and(which))
                .as(as);
    }

    private static Line line(org.jooq.Record row) {
        return new Line(
                row.get(GATHERING.ID),
                row.get(GATHERING.KIND),
                row.get(GATHERING.TITLE),
                row.get(GATHERING.PLACE),
                row.get(GATHERING.ONLINE) != null,
                row.get(GATHERING.STARTS_AT),
                row.get(GATHERING.ENDS_AT),
                new Named(row.get(GATHERING.HOST_ID), row.get("host_name", String.class)),
                row.get(GATHERING.CAPACITY),
                row.get(GATHERING.STATE),
                row.get(INVITED),
                row.get("taken", Integer.class),
                row.get("waiting", Integer.class),
                row.get("came", Integer.class));
    }
}

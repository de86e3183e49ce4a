package zhike.customer.removal;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.card.FieldScreen;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.time.Clock;
import java.time.Instant;

/** The removed that can still be given back, within the viewer's reach, the latest first. */
@Component
class RemovedList {

    /**
     * @param until when it goes for good
     */
    record Removed(
            long id,
            String number,
            String name,
            String kind,
            @Nullable Named owner,
            Named unit,
            Instant removedAt,
            @Nullable Named removedBy,
            Instant until) {}

    private final DSLContext db;
    private final Clock clock;
    private final FieldScreen screen;

    RemovedList(DSLContext db, Clock clock, FieldScreen screen) {
        this.db = db;
        this.clock = clock;
        this.screen = screen;
    }

    Page<Removed> page(Viewer viewer, @Nullable String cursor, int limit) {
        Cursor after = Cursor.read(cursor, 2);
        var rows =
                db.select(
                                CARD.ID,
                                CARD.NUMBER,
                                CARD.NAME,
                                CARD.KIND,
                                CARD.OWNER_ID,
                                Names.ofPerson(CARD.OWNER_ID),
                                CARD.UNIT_ID,
                                Names.ofUnit(CARD.UNIT_ID),
                                CARD.REMOVED_AT,
                                CARD.REMOVED_BY,
                                Names.ofPerson(CARD.REMOVED_BY))
                        .from(CARD)
                        .where(KeptRemoved.at(clock.instant()))
                        .and(
                                CustomerReach.within(
                                        viewer.reach("customer.remove"), "customer.remove"))
                        .and(
                                after == null
                                        ? DSL.noCondition()
                                        : DSL.row(CARD.REMOVED_AT, CARD.ID)
                                                .lt(after.instant(1), after.number(0)))
                        .orderBy(CARD.REMOVED_AT.desc(), CARD.ID.desc())
                        .limit(limit + 1)
                        .fetch(
                                row ->
                                        new Removed(
                                                row.value1(),
                                                row.value2(),
                                                screen.name(viewer, row.value3()),
                                                row.value4(),
                                                named(row.value5(), row.value6()),
                                                new Named(row.value7(), row.value8()),
                                                row.value9(),
                                                named(row.value10(), row.value11()),
                                                row.value9().plus(KeptRemoved.FOR)));
        return Page.of(rows, limit, last -> Cursor.of(last.id(), last.removedAt()));
    }

    private static @Nullable Named named(@Nullable Long id, @Nullable String name) {
        return id == null ? null : new Named(id, String.valueOf(name));
    }
}

package zhike.customer.internal;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.identity.UnitStaff;
import zhike.platform.error.Refusal;

import java.util.List;

/** Which departments are customers, and who works there. */
@Component
class InternalReading {
    private static final int MOST = 2_000;

    record Line(long id, String number, Named unit, boolean archived) {}

    private final DSLContext db;
    private final UnitStaff staff;

    InternalReading(DSLContext db, UnitStaff staff) {
        this.db = db;
        this.staff = staff;
    }

    List<Line> all(Viewer viewer) {
        var name = Names.ofUnit(CARD.INTERNAL_UNIT);
        var closed = Names.closed(CARD.INTERNAL_UNIT);
        return db.select(CARD.ID, CARD.NUMBER, CARD.INTERNAL_UNIT, name, closed)
                .from(CARD)
                .where(CARD.INTERNAL_UNIT.isNotNull())
                .and(CustomerReach.visibleTo(viewer, "customer.read"))
                .orderBy(CARD.ID)
                .limit(MOST)
                .fetch(
                        row ->
                                new Line(
                                        row.value1(),
                                        row.value2(),
                                        new Named(row.value3(), row.value4()),
                                        row.value5()));
    }

    /** Of the department as it is now; nothing of them is kept in the file. */
    List<UnitStaff.Colleague> people(Viewer viewer, long id) {
        var unit =
                db.select(CARD.INTERNAL_UNIT)
                        .from(CARD)
                        .where(CARD.ID.eq(id))
                        .and(CustomerReach.visibleTo(viewer, "customer.read"))
                        .fetchOne();
        if (unit == null) throw Refusal.missing("customer");
        return unit.value1() == null ? List.of() : staff.of(unit.value1());
    }
}

package zhike.care;

import static zhike.care.db.Tables.GIFT_REQUEST;
import static zhike.care.db.Tables.OWED;
import static zhike.care.db.Tables.REFERRAL;
import static zhike.care.db.Tables.RETENTION;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.identity.Names;
import zhike.identity.UnitsMoved;

import java.util.List;
import java.util.Objects;

/** What stands in a unit follows it into its branch. */
@Component
class UnitsFollowed {
    private final DSLContext db;

    UnitsFollowed(DSLContext db) {
        this.db = db;
    }

    @EventListener
    void moved(UnitsMoved moved) {
        for (Table<?> each : List.of(OWED, GIFT_REQUEST, REFERRAL, RETENTION)) {
            Field<Long> unit = field(each, "unit_id");
            db.update(each)
                    .set(field(each, "branch_id"), Names.branchOf(unit))
                    .where(unit.in(moved.unitIds()))
                    .execute();
        }
    }

    private static Field<Long> field(Table<?> table, String name) {
        return Objects.requireNonNull(table.field(name, Long.class));
    }
}

package zhike.visit;

import static zhike.visit.db.Tables.FOLLOW_PLAN;
import static zhike.visit.db.Tables.FOLLOW_UP;
import static zhike.visit.db.Tables.MINUTES;
import static zhike.visit.db.Tables.PLAN;
import static zhike.visit.db.Tables.SLIP;
import static zhike.visit.db.Tables.TALK;
import static zhike.visit.db.Tables.TOUCH;

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
    private static final List<Table<?>> PLACED =
            List.of(SLIP, PLAN, TALK, TOUCH, MINUTES, FOLLOW_PLAN, FOLLOW_UP);
    private final DSLContext db;

    UnitsFollowed(DSLContext db) {
        this.db = db;
    }

    @EventListener
    void moved(UnitsMoved moved) {
        for (Table<?> table : PLACED) {
            Field<Long> unit = Objects.requireNonNull(table.field("unit_id", Long.class));
            Field<Long> branch = Objects.requireNonNull(table.field("branch_id", Long.class));
            db.update(table)
                    .set(branch, Names.branchOf(unit))
                    .where(unit.in(moved.unitIds()))
                    .execute();
        }
    }
}

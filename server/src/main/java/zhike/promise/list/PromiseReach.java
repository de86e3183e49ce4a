package zhike.promise.list;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Reach;
import zhike.access.StandIns;
import zhike.access.Viewer;
import zhike.promise.PromiseRow;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which promises a viewer reaches: their own and those of whom they stand in for in any case, and
 * others as far as an operation goes over where the owner stood.
 */
@Component
public class PromiseReach {
    public static final String READ = "promise.read";
    public static final String KEEP = "promise.keep";
    public static final String MAKE = "promise.make";
    public static final String MANAGE = "promise.manage";
    private final StandIns standIns;

    PromiseReach(StandIns standIns) {
        this.standIns = standIns;
    }

    /** Whose promises the viewer sees in any case: their own, and of those who lent them that. */
    public Set<Long> own(Viewer viewer) {
        Set<Long> own = new HashSet<>(standIns.whom(viewer.personId(), READ));
        own.add(viewer.personId());
        return own;
    }

    /** For whom the viewer may act: themself, and those who lent them that. */
    public Set<Long> acting(Viewer viewer) {
        Set<Long> acting = new HashSet<>(standIns.whom(viewer.personId(), KEEP));
        acting.add(viewer.personId());
        return acting;
    }

    /** The condition from which every question about promises begins. */
    public Condition visibleTo(Viewer viewer) {
        Reach reach = viewer.reach(READ);
        if (reach.all()) return DSL.trueCondition();
        return GIVEN.OWNER_ID
                .in(own(viewer))
                .or(reach.over(GIVEN.OWNER_ID, GIVEN.UNIT_ID, GIVEN.BRANCH_ID));
    }

    /** The same answer for rows that were read already. */
    Predicate<PromiseRow> seenBy(Viewer viewer) {
        Reach reach = viewer.reach(READ);
        Set<Long> own = own(viewer);
        return row ->
                own.contains(row.owner().id())
                        || reach.covers(row.owner().id(), row.unit().id(), row.branchId());
    }
}

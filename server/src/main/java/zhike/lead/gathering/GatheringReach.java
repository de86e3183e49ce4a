package zhike.lead.gathering;

import static zhike.lead.db.Tables.GATHERING;
import static zhike.lead.db.Tables.GATHERING_STAFF;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import zhike.access.Viewer;

/**
 * How far an operation of a viewer reaches among gatherings: by their host and where that stood.
 */
final class GatheringReach {
    static final String READ = "gathering.read";
    static final String INVITE = "gathering.invite";
    static final String MANAGE = "gathering.manage";

    private GatheringReach() {}

    /** Who is there sees it and receives the guests; only who manages it changes it. */
    static Condition visibleTo(Viewer viewer, String operation) {
        if (!viewer.may(operation)) return DSL.falseCondition();
        Condition reached =
                viewer.reach(operation)
                        .over(GATHERING.HOST_ID, GATHERING.UNIT_ID, GATHERING.BRANCH_ID);
        return operation.equals(MANAGE) ? reached : reached.or(there(viewer.personId()));
    }

    private static Condition there(long person) {
        return GATHERING
                .HOST_ID
                .eq(person)
                .or(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(GATHERING_STAFF)
                                        .where(GATHERING_STAFF.GATHERING_ID.eq(GATHERING.ID))
                                        .and(GATHERING_STAFF.PERSON_ID.eq(person))));
    }
}

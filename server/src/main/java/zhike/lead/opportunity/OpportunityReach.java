package zhike.lead.opportunity;

import static zhike.lead.db.Tables.OPPORTUNITY;

import org.jooq.Condition;

import zhike.access.Viewer;

/**
 * How far an operation of a viewer reaches among opportunities: by their owner and where that
 * stood.
 */
final class OpportunityReach {
    private OpportunityReach() {}

    static Condition visibleTo(Viewer viewer, String operation) {
        return viewer.reach(operation)
                .over(OPPORTUNITY.OWNER_ID, OPPORTUNITY.UNIT_ID, OPPORTUNITY.BRANCH_ID);
    }
}

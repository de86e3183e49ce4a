package zhike.lead.opportunity;

import static zhike.lead.db.Tables.OPPORTUNITY;

import org.springframework.stereotype.Component;

import zhike.customer.PassingOn;
import zhike.customer.WorkPassedOn;

/** Open opportunities go along with their customers; stage, products and stays as they are. */
@Component
class OpportunitiesOfPerson extends WorkPassedOn {
    OpportunitiesOfPerson(PassingOn passing) {
        super(
                passing,
                new Papers(
                        "opportunity",
                        "opportunity",
                        "opportunity.handed",
                        OPPORTUNITY,
                        OPPORTUNITY.STATE.eq("open")));
    }
}

package zhike.visit.minutes;

import static zhike.visit.db.Tables.MINUTES;

import org.springframework.stereotype.Component;

import zhike.customer.PassingOn;
import zhike.customer.WorkPassedOn;

/** Minutes that the customer has not got yet. */
@Component
class MinutesOfPerson extends WorkPassedOn {
    MinutesOfPerson(PassingOn passing) {
        super(
                passing,
                new Papers(
                        "minutes",
                        MinutesSubject.KIND,
                        "visit.handed",
                        MINUTES,
                        MINUTES.STATE.in("draft", "waiting", "returned", "approved")));
    }
}

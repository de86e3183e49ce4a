package zhike.care.retention;

import static zhike.care.db.Tables.RETENTION;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.customer.PassingOn;
import zhike.customer.WorkPassedOn;
import zhike.identity.PersonLeft;
import zhike.identity.Superiors;

/** Open cases go along with their customers, as the promises of their steps do. */
@Component
class RetentionsOfPerson extends WorkPassedOn {
    private final Superiors superiors;

    RetentionsOfPerson(PassingOn passing, Superiors superiors) {
        super(
                passing,
                new Papers(
                        "retention",
                        Retaining.KIND,
                        "retention.handed",
                        RETENTION,
                        RETENTION.STEP.ne("done")));
        this.superiors = superiors;
    }

    @EventListener
    void left(PersonLeft who) {
        Long heir = superiors.heir(who.personId());
        if (heir != null) handAll(who.personId(), heir, "left");
    }
}

package zhike.lead.recognition;

import static zhike.lead.db.Tables.RECOGNITION;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.customer.PassingOn;
import zhike.customer.WorkPassedOn;
import zhike.identity.PersonLeft;
import zhike.identity.Superiors;

/**
 * Dossiers under way go along with their customers, and those of somebody who leaves to their
 * superior, as the promises of their steps do: only who has a dossier asks for its approval.
 */
@Component
class RecognitionsOfPerson extends WorkPassedOn {
    private final Superiors superiors;

    RecognitionsOfPerson(PassingOn passing, Superiors superiors) {
        super(
                passing,
                new Papers(
                        "recognition",
                        Dossiers.SUBJECT,
                        "recognition.handed",
                        RECOGNITION,
                        RECOGNITION.STATE.eq("open")));
        this.superiors = superiors;
    }

    @EventListener
    void left(PersonLeft who) {
        Long heir = superiors.heir(who.personId());
        if (heir != null) handAll(who.personId(), heir, "left");
    }
}

package zhike.lead;

import org.springframework.stereotype.Component;

import zhike.lead.contact.ContactKeeping;

import java.time.Instant;

/** For whatever is a contact with a customer: a visit, minutes, a letter with material. */
@Component
public class FirstContact {
    private final ContactKeeping keeping;

    FirstContact(ContactKeeping keeping) {
        this.keeping = keeping;
    }

    /** Somebody was in touch; where it is the first time the promise of it is kept. */
    public void made(long customerId, Instant at) {
        keeping.made(customerId, at, "visit");
    }
}

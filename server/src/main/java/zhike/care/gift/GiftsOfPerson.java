package zhike.care.gift;

import static zhike.care.db.Tables.GIFT_REQUEST;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.customer.PassingOn;
import zhike.customer.WorkPassedOn;
import zhike.identity.PersonLeft;
import zhike.identity.Superiors;

/** Requests for gifts that are not done go along with their customers. */
@Component
class GiftsOfPerson extends WorkPassedOn {
    private final Superiors superiors;

    GiftsOfPerson(PassingOn passing, Superiors superiors) {
        super(
                passing,
                new Papers(
                        "gift",
                        GiftStore.KIND,
                        "gift.handed",
                        GIFT_REQUEST,
                        GIFT_REQUEST.STATE.in("draft", "asked", "approved", "issued")));
        this.superiors = superiors;
    }

    @EventListener
    void left(PersonLeft who) {
        Long heir = superiors.heir(who.personId());
        if (heir != null) handAll(who.personId(), heir, "left");
    }
}

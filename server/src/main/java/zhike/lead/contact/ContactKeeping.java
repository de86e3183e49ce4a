package zhike.lead.contact;

import static zhike.lead.db.Tables.FIRST_CONTACT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.customer.CustomerEvent;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.subject.Subject;
import zhike.promise.PromiseEvent;
import zhike.promise.Promises;
import zhike.promise.Proof;

import java.time.Clock;
import java.time.Instant;

/**
 * The first contact was made: the line says when, and the promise is kept; or nobody owes it any
 * more.
 */
@Component
public class ContactKeeping {
    static final String KIND = "first-contact";
    private final DSLContext db;
    private final Clock clock;
    private final Promises promises;

    private final ApplicationEventPublisher events;

    ContactKeeping(
            DSLContext db, Clock clock, Promises promises, ApplicationEventPublisher events) {
        this.events = events;
        this.db = db;
        this.clock = clock;
        this.promises = promises;
    }

    /**
     * Somebody was in touch with a customer, for the first time or again; told in its transaction.
     */
    public record Made(long card, Instant at, String way) {}

    /**
     * The promise is untouched where it was made before.
     *
     * @param way code of a way of contact, or {@code material}
     */
    @Transactional
    public void made(long card, Instant at, String way) {
        events.publishEvent(new Made(card, at, way));
        if (!db.fetchExists(
                FIRST_CONTACT,
                FIRST_CONTACT.CARD_ID.eq(card).and(FIRST_CONTACT.CONTACTED_AT.isNull()))) return;
        // the promise is locked before its line, as by the clock that breaks it
        promises.keep(KIND, new Subject("customer", card), Proof.note("way." + way));
        note(FIRST_CONTACT.CONTACTED_AT.isNull().or(FIRST_CONTACT.WAY.eq("other")), card, at, way);
    }

    /** By a visit, a talk or whatever else another module knows of. */
    @EventListener
    void contacted(CustomerEvent.Contacted contacted) {
        for (long card : contacted.ids()) made(card, contacted.at(), contacted.way());
    }

    /** Kept by hand, from the list of promises. */
    @EventListener
    void kept(PromiseEvent.Kept kept) {
        if (kept.kind().equals(KIND))
            note(
                    FIRST_CONTACT.CONTACTED_AT.isNull(),
                    kept.subject().id(),
                    clock.instant(),
                    "other");
    }

    /** Released by a superior, or because the rule gave it to another: it waits no longer. */
    @EventListener
    void released(PromiseEvent.Released released) {
        if (!released.kind().equals(KIND)) return;
        db.update(FIRST_CONTACT)
                .set(FIRST_CONTACT.RELEASED_AT, clock.instant())
                .set(FIRST_CONTACT.HAND_ON, false)
                .where(FIRST_CONTACT.CARD_ID.eq(released.subject().id()))
                .and(FIRST_CONTACT.PROMISE_ID.eq(released.id()))
                .and(FIRST_CONTACT.CONTACTED_AT.isNull())
                .execute();
    }

    private void note(Condition which, long card, Instant at, String way) {
        db.update(FIRST_CONTACT)
                .set(FIRST_CONTACT.CONTACTED_AT, at)
                .set(FIRST_CONTACT.CONTACTED_BY, me())
                .set(FIRST_CONTACT.WAY, way)
                .set(FIRST_CONTACT.HAND_ON, false)
                .where(FIRST_CONTACT.CARD_ID.eq(card))
                .and(which)
                .execute();
    }

    private static @Nullable Long me() {
        SignedIn who = Acting.now();
        return who == null ? null : who.personId();
    }
}

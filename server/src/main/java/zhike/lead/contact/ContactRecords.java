package zhike.lead.contact;

import static zhike.lead.db.Tables.CONTACT_RECORD;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerEvent;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps that somebody was in touch with a customer. */
@Component
class ContactRecords {
    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final ColdCalls cold;
    private final ApplicationEventPublisher events;
    private final CustomerTimeline timeline;
    private final Trail trail;

    ContactRecords(
            DSLContext db,
            Clock clock,
            Customers customers,
            ColdCalls cold,
            ApplicationEventPublisher events,
            CustomerTimeline timeline,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.cold = cold;
        this.events = events;
        this.timeline = timeline;
        this.trail = trail;
    }

    /**
     * @throws Refusal {@code contact.cold.capped}, or a time that is still to come
     */
    @Transactional
    public void add(Viewer viewer, long card, ContactMadeForm form) {
        Customers.Known known = customers.hold(viewer, CustomerReach.WORK, card);
        Instant now = clock.instant();
        Instant at = Objects.requireNonNullElse(form.at(), now);
        if (at.isAfter(now.plus(Duration.ofMinutes(5))))
            throw Refusal.invalid("at", "contact.record.future");
        if (form.cold() && !form.way().equals("call"))
            throw Refusal.invalid("cold", "contact.cold.way");
        if (form.cold()) cold.refuseBeyond(card);
        keep(viewer, card, form, at);
        String note = Objects.requireNonNullElse(strip(form.note()), "");
        timeline.add(
                card,
                (form.reached() ? "contacted." : "unreached.")
                        + (form.cold() ? "cold" : form.way()),
                Map.of("name", Objects.requireNonNullElse(form.contactName(), ""), "said", note));
        trail.record(
                "contact.recorded",
                "customer",
                card,
                known.number(),
                Map.of("way", form.way(), "cold", form.cold(), "reached", form.reached()));
        // the line of the first contact follows it like everybody else who hears of it
        if (form.reached())
            events.publishEvent(new CustomerEvent.Contacted(List.of(card), at, form.way()));
    }

    private void keep(Viewer viewer, long card, ContactMadeForm form, Instant at) {
        db.insertInto(CONTACT_RECORD)
                .set(CONTACT_RECORD.CARD_ID, card)
                .set(CONTACT_RECORD.CONTACT_NAME, strip(form.contactName()))
                .set(CONTACT_RECORD.WAY, form.way())
                .set(CONTACT_RECORD.COLD, form.cold())
                .set(CONTACT_RECORD.REACHED, form.reached())
                .set(CONTACT_RECORD.NOTE, strip(form.note()))
                .set(CONTACT_RECORD.AT, at)
                .set(CONTACT_RECORD.BY_PERSON, viewer.personId())
                .set(CONTACT_RECORD.NOTED_AT, clock.instant())
                .execute();
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

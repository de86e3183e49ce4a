package zhike.lead.introducer;

import static zhike.lead.db.Tables.INTRODUCER;
import static zhike.lead.db.Tables.INTRODUCTION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** That somebody introduced a customer, and what came of it. */
@Component
class Introductions {
    private static final int MOST = 200;

    record Shown(
            long id,
            Named introducer,
            Customers.Known customer,
            LocalDate on,
            @Nullable String note,
            String result,
            @Nullable String resultNote,
            @Nullable Instant resultAt,
            Named by) {}

    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final CustomerTimeline timeline;
    private final Trail trail;

    Introductions(
            DSLContext db,
            Clock clock,
            Customers customers,
            CustomerTimeline timeline,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.timeline = timeline;
        this.trail = trail;
    }

    /** Of customers within reach, the latest first. */
    List<Shown> by(Viewer viewer, long introducer) {
        if (!db.fetchExists(INTRODUCER, INTRODUCER.ID.eq(introducer)))
            throw Refusal.missing("introducer");
        return all(viewer, INTRODUCTION.INTRODUCER_ID.eq(introducer));
    }

    List<Shown> of(Viewer viewer, long card) {
        if (customers.all(viewer, "customer.read", Set.of(card)).isEmpty())
            throw Refusal.missing("customer");
        return all(viewer, INTRODUCTION.CARD_ID.eq(card));
    }

    private List<Shown> all(Viewer viewer, Condition which) {
        var rows =
                db.select(INTRODUCTION.fields())
                        .select(
                                INTRODUCER.NAME.as("introducer_name"),
                                Names.ofPerson(INTRODUCTION.BY_PERSON).as("by_name"))
                        .from(INTRODUCTION)
                        .join(INTRODUCER)
                        .on(INTRODUCER.ID.eq(INTRODUCTION.INTRODUCER_ID))
                        .where(which)
                        .and(CustomerReach.visibleTo(viewer, "customer.read", INTRODUCTION.CARD_ID))
                        .orderBy(INTRODUCTION.ID.desc())
                        .limit(MOST)
                        .fetch();
        Map<Long, Customers.Known> known =
                customers.all(viewer, "customer.read", rows.getValues(INTRODUCTION.CARD_ID));
        return rows.stream()
                .filter(row -> known.containsKey(row.get(INTRODUCTION.CARD_ID)))
                .map(
                        row ->
                                new Shown(
                                        row.get(INTRODUCTION.ID),
                                        new Named(
                                                row.get(INTRODUCTION.INTRODUCER_ID),
                                                row.get("introducer_name", String.class)),
                                        Objects.requireNonNull(
                                                known.get(row.get(INTRODUCTION.CARD_ID))),
                                        row.get(INTRODUCTION.ON_DAY),
                                        row.get(INTRODUCTION.NOTE),
                                        row.get(INTRODUCTION.RESULT),
                                        row.get(INTRODUCTION.RESULT_NOTE),
                                        row.get(INTRODUCTION.RESULT_AT),
                                        new Named(
                                                row.get(INTRODUCTION.BY_PERSON),
                                                row.get("by_name", String.class))))
                .toList();
    }

    @Transactional
    public void add(Viewer viewer, long card, IntroducerForms.Introduction form) {
        Customers.Known known = customers.hold(viewer, CustomerReach.WORK, card);
        String name =
                db.select(INTRODUCER.NAME)
                        .from(INTRODUCER)
                        .where(INTRODUCER.ID.eq(form.introducerId()))
                        .and(INTRODUCER.ACTIVE)
                        .forShare()
                        .fetchOne(INTRODUCER.NAME);
        if (name == null) throw Refusal.invalid("introducerId", "introducer.unknown");
        if (form.on().isAfter(LocalDate.now(clock)))
            throw Refusal.invalid("on", "introduction.future");
        db.insertInto(INTRODUCTION)
                .set(INTRODUCTION.INTRODUCER_ID, form.introducerId())
                .set(INTRODUCTION.CARD_ID, card)
                .set(INTRODUCTION.ON_DAY, form.on())
                .set(INTRODUCTION.NOTE, Introducers.text(form.note()))
                .set(INTRODUCTION.AT, clock.instant())
                .set(INTRODUCTION.BY_PERSON, viewer.personId())
                .execute();
        timeline.add(card, "introduced", Map.of("name", name));
        trail.record(
                "introduction.added", "customer", card, known.number(), Map.of("introducer", name));
    }

    /** May be told again: what came of it grows. */
    @Transactional
    public void result(Viewer viewer, long card, long id, IntroducerForms.Result form) {
        Customers.Known known = customers.hold(viewer, CustomerReach.WORK, card);
        int told =
                db.update(INTRODUCTION)
                        .set(INTRODUCTION.RESULT, form.result())
                        .set(INTRODUCTION.RESULT_NOTE, Introducers.text(form.note()))
                        .set(INTRODUCTION.RESULT_AT, clock.instant())
                        .set(INTRODUCTION.RESULT_BY, viewer.personId())
                        .where(INTRODUCTION.ID.eq(id))
                        .and(INTRODUCTION.CARD_ID.eq(card))
                        .execute();
        if (told == 0) throw Refusal.missing("introduction");
        timeline.add(
                card,
                "introduction." + form.result(),
                Map.of("said", Objects.requireNonNullElse(Introducers.text(form.note()), "")));
        trail.record(
                "introduction.result",
                "customer",
                card,
                known.number(),
                Map.of("introduction", id, "result", form.result()));
    }
}

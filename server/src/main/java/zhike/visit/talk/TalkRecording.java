package zhike.visit.talk;

import static zhike.visit.db.Tables.TALK;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.promise.PromiseDraft;
import zhike.promise.Promising;
import zhike.visit.db.tables.records.TalkRecord;
import zhike.visit.minutes.MinutesOwed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Records a talk; a meeting is to be followed by minutes, as a visit is. */
@Component
class TalkRecording {
    private static final int LONGEST_YEARS = 5;
    private final DSLContext db;
    private final Customers customers;
    private final Staff staff;
    private final Touching touching;
    private final MinutesOwed minutes;
    private final Promising promising;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    TalkRecording(
            DSLContext db,
            Customers customers,
            Staff staff,
            Touching touching,
            MinutesOwed minutes,
            Promising promising,
            CustomerTimeline timeline,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.customers = customers;
        this.staff = staff;
        this.touching = touching;
        this.minutes = minutes;
        this.promising = promising;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public long record(Viewer viewer, TalkForm form) {
        check(viewer, form);
        Staff.Member owner = staff.standing(viewer.personId()).orElseThrow();
        TalkRecord row = db.newRecord(TALK);
        row.setCustomerId(form.customerId());
        row.setOwnerId(owner.id());
        row.setUnitId(owner.unitId());
        row.setBranchId(owner.branchId());
        row.setWay(form.way());
        row.setAt(Objects.requireNonNullElse(form.at(), clock.instant()));
        row.setMinutes(form.minutes());
        row.setContactId(form.contactId());
        row.setWithName(form.withName());
        row.setSummary(form.summary().strip());
        row.setResult(form.result());
        row.setNextAction(form.nextAction());
        row.setNextOn(form.nextOn());
        row.setCreatedAt(clock.instant());
        row.insert();
        follow(row);
        Map<String, Object> detail = Map.of("summary", TalkSubject.brief(row.getSummary()));
        timeline.add(row.getCustomerId(), "talk.recorded", detail);
        trail.record("talk.recorded", "customer", row.getCustomerId(), null, detail);
        return row.getId();
    }

    /** Who was not reached was not touched. */
    private void follow(TalkRecord row) {
        if (!row.getResult().equals("unreached"))
            touching.talked(
                    row.getCustomerId(), row.getOwnerId(), row.getWay(), row.getAt(), row.getId());
        if (row.getWay().equals("meeting"))
            minutes.owe(
                    TalkSubject.of(row.getId()),
                    row.getCustomerId(),
                    row.getOwnerId(),
                    row.getAt());
        LocalDate on = row.getNextOn();
        if (on != null)
            promising.offer(
                    new PromiseDraft(
                            "visit.next",
                            TalkSubject.of(row.getId()),
                            row.getCustomerId(),
                            row.getOwnerId(),
                            null,
                            on.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                            Map.of("title", row.getNextAction())));
    }

    private void check(Viewer viewer, TalkForm form) {
        try {
            customers.hold(viewer, CustomerReach.WORK, form.customerId());
        } catch (Refusal missing) {
            throw Refusal.invalid("customerId", "visit.customer.unknown");
        }
        if (form.contactId() != null
                && !customers.haveContacts(form.customerId(), List.of(form.contactId())))
            throw Refusal.invalid("contactId", "visit.contact.unknown");
        if (form.at() != null && form.at().isAfter(clock.instant()))
            throw Refusal.invalid("at", "talk.future");
        boolean next = form.nextAction() != null && !form.nextAction().isBlank();
        if (next != (form.nextOn() != null))
            throw Refusal.invalid(next ? "nextOn" : "nextAction", "visit.next.half");
        LocalDate today = LocalDate.now(clock);
        if (form.nextOn() != null
                && (form.nextOn().isBefore(today)
                        || form.nextOn().isAfter(today.plusYears(LONGEST_YEARS))))
            throw Refusal.invalid("nextOn", "visit.next.day");
    }
}

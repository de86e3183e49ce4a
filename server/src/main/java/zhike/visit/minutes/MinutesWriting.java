package zhike.visit.minutes;

import static zhike.visit.db.Tables.SLIP;
import static zhike.visit.db.Tables.TALK;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.platform.trail.Trail;
import zhike.visit.PaperState;
import zhike.visit.db.tables.records.MinutesRecord;
import zhike.visit.slip.SlipReach;
import zhike.visit.talk.TalkReach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes minutes and changes them until they are handed in. */
@Component
class MinutesWriting {
    private static final int LONGEST_YEARS = 5;
    private final DSLContext db;
    private final MinutesStore store;
    private final Customers customers;
    private final Staff staff;
    private final NumberRules numbers;
    private final Clock clock;
    private final Trail trail;

    MinutesWriting(
            DSLContext db,
            MinutesStore store,
            Customers customers,
            Staff staff,
            NumberRules numbers,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.store = store;
        this.customers = customers;
        this.staff = staff;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public long add(Viewer viewer, MinutesForm form) {
        Long slip = source(viewer, form, form.slipId(), true);
        Long talk = source(viewer, form, form.talkId(), false);
        customer(viewer, form);
        MinutesRecord row = store.fresh();
        Staff.Member owner = staff.standing(viewer.personId()).orElseThrow();
        row.setCustomerId(form.customerId());
        row.setSlipId(slip);
        row.setTalkId(talk);
        row.setOwnerId(owner.id());
        row.setUnitId(owner.unitId());
        row.setBranchId(owner.branchId());
        fill(row, form);
        row.setNumber(numbers.take("minutes", 1).getFirst());
        row.setState("draft");
        store.write(row);
        store.parts(row.getId(), form);
        tell(row, "minutes.added");
        return row.getId();
    }

    /** Of which customer and meeting they are stays as it is. */
    @Transactional
    public void change(Viewer viewer, long id, MinutesForm form) {
        MinutesRecord row = store.lock(viewer, id, Objects.requireNonNullElse(form.version(), -1));
        if (!PaperState.EDITABLE.contains(row.getState())) throw Refusal.conflict("minutes.fixed");
        fill(row, form);
        store.write(row);
        store.parts(id, form);
        tell(row, "minutes.changed");
    }

    private void tell(MinutesRecord row, String what) {
        trail.record(
                what, "minutes", row.getId(), row.getNumber(), Map.of("topic", row.getTopic()));
    }

    private void customer(Viewer viewer, MinutesForm form) {
        try {
            // who was there owes the minutes, also of a customer that is another's since
            if (form.slipId() != null || form.talkId() != null)
                customers.holdForPaper(form.customerId());
            else customers.hold(viewer, CustomerReach.WORK, form.customerId());
        } catch (Refusal missing) {
            throw Refusal.invalid("customerId", "visit.customer.unknown");
        }
    }

    /** Within the writer's reach: minutes that are handed in keep the promise to write them. */
    private @Nullable Long source(
            Viewer viewer, MinutesForm form, @Nullable Long id, boolean slip) {
        if (id == null) return null;
        boolean there =
                slip
                        ? db.fetchExists(
                                SLIP,
                                SLIP.ID.eq(id),
                                SLIP.CUSTOMER_ID.eq(form.customerId()),
                                SlipReach.visibleTo(viewer, "visit.edit"),
                                SLIP.MET_AT.isNotNull())
                        : db.fetchExists(
                                TALK,
                                TALK.ID.eq(id),
                                TALK.CUSTOMER_ID.eq(form.customerId()),
                                TalkReach.visibleTo(viewer, "visit.edit"));
        if (!there) throw Refusal.invalid(slip ? "slipId" : "talkId", "minutes.source.unknown");
        return id;
    }

    private void fill(MinutesRecord row, MinutesForm form) {
        if (form.metAt().isAfter(clock.instant())) throw Refusal.invalid("metAt", "minutes.future");
        LocalDate met = form.metAt().atZone(clock.getZone()).toLocalDate();
        for (int at = 0; at < form.tasks().size(); at++) task(form.tasks().get(at), met, at);
        attendees(form.attendees());
        row.setTopic(form.topic().strip());
        row.setMetAt(form.metAt());
        row.setPlace(form.place().strip());
        row.setAgenda(form.agenda());
        row.setContent(form.content().strip());
        row.setAgreed(form.agreed());
        row.setUnsettled(form.unsettled());
        row.setNextMeetingAt(form.nextMeetingAt());
    }

    /** One of ours is called as the staff list calls them, also after they left. */
    private void attendees(List<MinutesForm.Attendee> attendees) {
        for (int at = 0; at < attendees.size(); at++) {
            MinutesForm.Attendee each = attendees.get(at);
            if (each.personId() == null) continue;
            Staff.Member known = staff.find(each.personId()).orElse(null);
            if (known == null
                    || !each.side().equals("ours")
                    || !known.name().equals(each.name().strip()))
                throw Refusal.invalid("attendees[" + at + "]", "minutes.attendee");
        }
    }

    private void task(MinutesForm.Task task, LocalDate met, int at) {
        String field = "tasks[" + at + "]";
        if (task.personId() == null && (task.name() == null || task.name().isBlank()))
            throw Refusal.invalid(field, "minutes.task.nobody");
        if (task.personId() != null && staff.active(task.personId()).isEmpty())
            throw Refusal.invalid(field, "minutes.task.person");
        if (task.dueOn().isBefore(met) || task.dueOn().isAfter(met.plusYears(LONGEST_YEARS)))
            throw Refusal.invalid(field, "minutes.task.day");
    }
}

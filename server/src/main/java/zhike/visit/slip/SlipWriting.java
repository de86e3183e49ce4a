package zhike.visit.slip;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.approval.Approvals;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.platform.trail.Trail;
import zhike.visit.PaperState;
import zhike.visit.db.tables.records.SlipRecord;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes a slip and changes it until it is handed in. */
@Component
class SlipWriting {
    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final Duration LONGEST = Duration.ofDays(62);
    private final SlipStore store;
    private final Customers customers;
    private final Staff staff;
    private final NumberRules numbers;
    private final Approvals approvals;
    private final Clock clock;
    private final Trail trail;

    SlipWriting(
            SlipStore store,
            Customers customers,
            Staff staff,
            NumberRules numbers,
            Approvals approvals,
            Clock clock,
            Trail trail) {
        this.store = store;
        this.customers = customers;
        this.staff = staff;
        this.numbers = numbers;
        this.approvals = approvals;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public long add(Viewer viewer, SlipForm form) {
        SlipRecord row = store.fresh();
        customer(viewer, form);
        row.setCustomerId(form.customerId());
        owner(viewer, row, Objects.requireNonNullElse(form.ownerId(), viewer.personId()));
        fill(row, form);
        row.setNumber(numbers.take("visit-slip", 1).getFirst());
        row.setState(SlipState.DRAFT);
        row.setCreatedBy(viewer.personId());
        store.write(row);
        people(row, form);
        trail.record(
                "visit.slip.added",
                "visit-slip",
                row.getId(),
                row.getNumber(),
                Map.of("customer", row.getCustomerId(), "aim", row.getAim()));
        return row.getId();
    }

    @Transactional
    public void change(Viewer viewer, long id, SlipForm form) {
        SlipRecord row = store.lock(viewer, id, Objects.requireNonNullElse(form.version(), -1));
        if (!PaperState.EDITABLE.contains(row.getState()))
            throw Refusal.conflict("visit.slip.fixed");
        if (!row.getCustomerId().equals(form.customerId())) {
            customer(viewer, form);
            row.setCustomerId(form.customerId());
        }
        if (form.ownerId() != null && !form.ownerId().equals(row.getOwnerId()))
            owner(viewer, row, form.ownerId());
        fill(row, form);
        store.write(row);
        people(row, form);
        trail.record("visit.slip.changed", "visit-slip", id, row.getNumber(), Map.of());
    }

    /** Before anybody has left; nobody is asked to approve it any more. */
    @Transactional
    public void cancel(Viewer viewer, long id, int version) {
        // held before its paper, as who decides does
        approvals.hold(SlipSubject.of(id), SlipApproval.USE);
        SlipRecord row = store.lock(viewer, id, version);
        if (!PaperState.EDITABLE.contains(row.getState())
                && !row.getState().equals(SlipState.APPROVED))
            throw Refusal.conflict("visit.slip.fixed");
        row.setState(SlipState.CANCELLED);
        store.write(row);
        approvals.callOff(SlipSubject.of(id), SlipApproval.USE);
        trail.record("visit.slip.cancelled", "visit-slip", id, row.getNumber(), Map.of());
    }

    private void customer(Viewer viewer, SlipForm form) {
        try {
            customers.hold(viewer, CustomerReach.WORK, form.customerId());
        } catch (Refusal missing) {
            throw Refusal.invalid("customerId", "visit.customer.unknown");
        }
    }

    private void owner(Viewer viewer, SlipRecord row, long ownerId) {
        Staff.@Nullable Member owner = staff.standing(ownerId).orElse(null);
        if (owner == null
                || !viewer.reach("visit.edit").covers(ownerId, owner.unitId(), owner.branchId()))
            throw Refusal.invalid("ownerId", "visit.owner.unknown");
        row.setOwnerId(ownerId);
        row.setUnitId(owner.unitId());
        row.setBranchId(owner.branchId());
    }

    private void fill(SlipRecord row, SlipForm form) {
        LocalDate leaves = form.leaveAt().atZone(clock.getZone()).toLocalDate();
        if (leaves.isBefore(LocalDate.now(clock)))
            throw Refusal.invalid("leaveAt", "visit.slip.past");
        if (form.leaveAt().isAfter(clock.instant().plus(FARTHEST)))
            throw Refusal.invalid("leaveAt", "visit.slip.far");
        if (!form.returnAt().isAfter(form.leaveAt()))
            throw Refusal.invalid("returnAt", "visit.slip.backwards");
        if (form.returnAt().isAfter(form.leaveAt().plus(LONGEST)))
            throw Refusal.invalid("returnAt", "visit.slip.long");
        row.setLeaveAt(form.leaveAt());
        row.setReturnAt(form.returnAt());
        row.setAim(form.aim().strip());
        row.setTopics(form.topics());
        row.setCustomerView(form.customerView());
        row.setMaterials(form.materials());
        row.setTravelCost(form.travelCost());
    }

    private void people(SlipRecord row, SlipForm form) {
        List<Long> along =
                form.visitors().stream()
                        .distinct()
                        .filter(person -> !person.equals(row.getOwnerId()))
                        .toList();
        if (staff.all(along).stream().filter(Staff.Member::active).count() != along.size())
            throw Refusal.invalid("visitors", "visit.visitor.unknown");
        var contacts = new HashSet<Long>();
        for (SlipForm.Host host : form.hosts())
            if (host.contactId() != null) contacts.add(host.contactId());
        if (!customers.haveContacts(row.getCustomerId(), contacts))
            throw Refusal.invalid("hosts", "visit.contact.unknown");
        store.people(row.getId(), along, form.hosts());
    }
}

package zhike.visit.minutes;

import static zhike.visit.db.Tables.MINUTES;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalState;
import zhike.approval.Approvals;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;
import zhike.platform.subject.Subjects;
import zhike.visit.db.tables.records.MinutesRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Minutes, whole. */
@Component
class MinutesReading {
    private final DSLContext db;
    private final MinutesStore store;
    private final MinutesSending sending;
    private final Subjects subjects;
    private final Approvals approvals;
    private final Staff staff;

    MinutesReading(
            DSLContext db,
            MinutesStore store,
            MinutesSending sending,
            Subjects subjects,
            Approvals approvals,
            Staff staff) {
        this.db = db;
        this.store = store;
        this.sending = sending;
        this.subjects = subjects;
        this.approvals = approvals;
        this.staff = staff;
    }

    MinutesView one(Viewer viewer, long id) {
        return find(viewer, id).orElseThrow(() -> Refusal.missing("minutes"));
    }

    Optional<MinutesView> find(Viewer viewer, long id) {
        MinutesRecord row =
                db.selectFrom(MINUTES)
                        .where(MINUTES.ID.eq(id))
                        .and(MinutesReach.readableBy(viewer))
                        .fetchOne();
        return row == null ? Optional.empty() : Optional.of(shown(viewer, row));
    }

    private MinutesView shown(Viewer viewer, MinutesRecord row) {
        long id = row.getId();
        Subject customer = new Subject("customer", row.getCustomerId());
        boolean edits =
                viewer.reach("visit.edit")
                        .covers(row.getOwnerId(), row.getUnitId(), row.getBranchId());
        Map<Long, String> names = names(row);
        return new MinutesView(
                id,
                row.getNumber(),
                subjects.shown(Set.of(customer)).get(customer),
                row.getSlipId(),
                row.getTalkId(),
                new Named(row.getOwnerId(), names.getOrDefault(row.getOwnerId(), "")),
                row.getTopic(),
                row.getMetAt(),
                row.getPlace(),
                row.getAgenda(),
                row.getContent(),
                row.getAgreed(),
                row.getUnsettled(),
                row.getNextMeetingAt(),
                attendees(viewer, id),
                tasks(viewer, id, names),
                row.getState(),
                approvals
                        .of(MinutesSubject.of(id), MinutesApproval.USE)
                        .map(ApprovalState::id)
                        .orElse(null),
                row.getApprovedAt(),
                row.getSentAt(),
                Customers.showsAddresses(viewer) ? row.getSentTo() : null,
                row.getLocale(),
                edits ? sending.path(row) : null,
                row.getLinkUntil(),
                row.getOpenedAt(),
                row.getConfirmedAt(),
                Customers.showsPeople(viewer) ? row.getConfirmedName() : null,
                row.getConfirmedRemark(),
                row.getVersion(),
                edits);
    }

    private Map<Long, String> names(MinutesRecord row) {
        List<Long> persons = new ArrayList<>(List.of(row.getOwnerId()));
        store.tasks(row.getId()).stream()
                .map(task -> task.getPersonId())
                .filter(person -> person != null)
                .forEach(persons::add);
        return staff.names(persons);
    }

    private List<MinutesView.Attendee> attendees(Viewer viewer, long id) {
        boolean named = Customers.showsPeople(viewer);
        return store.attendees(id).stream()
                .map(
                        each ->
                                new MinutesView.Attendee(
                                        each.getSide(),
                                        each.getPersonId(),
                                        named || each.getSide().equals("ours")
                                                ? each.getName()
                                                : null,
                                        each.getPost()))
                .toList();
    }

    private List<MinutesView.Task> tasks(Viewer viewer, long id, Map<Long, String> names) {
        boolean named = Customers.showsPeople(viewer);
        return store.tasks(id).stream()
                .map(
                        task ->
                                new MinutesView.Task(
                                        task.getWhat(),
                                        person(task.getPersonId(), names),
                                        named || task.getPersonId() != null ? task.getName() : null,
                                        task.getDueOn(),
                                        task.getPromiseId()))
                .toList();
    }

    private static @Nullable Named person(@Nullable Long id, Map<Long, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, ""));
    }
}

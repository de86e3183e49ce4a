package zhike.visit.slip;

import static zhike.visit.db.Tables.HOST;
import static zhike.visit.db.Tables.MINUTES;
import static zhike.visit.db.Tables.SLIP;
import static zhike.visit.db.Tables.VISITOR;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalState;
import zhike.approval.Approvals;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;
import zhike.platform.subject.Subjects;
import zhike.visit.db.tables.records.SlipRecord;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One slip, whole. */
@Component
class SlipReading {
    private final DSLContext db;
    private final Subjects subjects;
    private final Approvals approvals;
    private final Clock clock;

    SlipReading(DSLContext db, Subjects subjects, Approvals approvals, Clock clock) {
        this.db = db;
        this.subjects = subjects;
        this.approvals = approvals;
        this.clock = clock;
    }

    SlipView one(Viewer viewer, long id) {
        return find(viewer, id).orElseThrow(() -> Refusal.missing("visit-slip"));
    }

    Optional<SlipView> find(Viewer viewer, long id) {
        SlipRecord row =
                db.selectFrom(SLIP)
                        .where(SLIP.ID.eq(id))
                        .and(SlipReach.visibleTo(viewer, "visit.read"))
                        .fetchOne();
        return row == null ? Optional.empty() : Optional.of(shown(viewer, row));
    }

    private SlipView shown(Viewer viewer, SlipRecord row) {
        long id = row.getId();
        Subject customer = new Subject("customer", row.getCustomerId());
        boolean edits = within(viewer, "visit.edit", id);
        return new SlipView(
                id,
                row.getNumber(),
                subjects.shown(Set.of(customer)).get(customer),
                owner(id),
                unit(id),
                row.getLeaveAt(),
                row.getReturnAt(),
                row.getAim(),
                row.getTopics(),
                row.getCustomerView(),
                row.getMaterials(),
                row.getTravelCost(),
                visitors(id),
                hosts(viewer, id),
                row.getState(),
                SlipState.UNAPPROVED.contains(row.getState())
                        && !row.getLeaveAt().isAfter(clock.instant()),
                approvals
                        .of(SlipSubject.of(id), SlipApproval.USE)
                        .map(ApprovalState::id)
                        .orElse(null),
                row.getApprovedAt(),
                row.getOutAt(),
                met(row),
                row.getBackAt(),
                report(row),
                minutes(id),
                row.getVersion(),
                edits,
                edits || within(viewer, "visit.attend", id));
    }

    private boolean within(Viewer viewer, String operation, long id) {
        return db.fetchExists(SLIP, SLIP.ID.eq(id), SlipReach.visibleTo(viewer, operation));
    }

    private Named owner(long id) {
        return db.select(SLIP.OWNER_ID, Names.ofPerson(SLIP.OWNER_ID))
                .from(SLIP)
                .where(SLIP.ID.eq(id))
                .fetchSingle(row -> new Named(row.value1(), row.value2()));
    }

    private Named unit(long id) {
        return db.select(SLIP.UNIT_ID, Names.ofUnit(SLIP.UNIT_ID))
                .from(SLIP)
                .where(SLIP.ID.eq(id))
                .fetchSingle(row -> new Named(row.value1(), row.value2()));
    }

    private List<Named> visitors(long id) {
        return db.select(VISITOR.PERSON_ID, Names.ofPerson(VISITOR.PERSON_ID))
                .from(VISITOR)
                .where(VISITOR.SLIP_ID.eq(id))
                .orderBy(VISITOR.PERSON_ID)
                .fetch(row -> new Named(row.value1(), row.value2()));
    }

    private List<SlipView.Host> hosts(Viewer viewer, long id) {
        boolean named = Customers.showsPeople(viewer);
        return db.selectFrom(HOST)
                .where(HOST.SLIP_ID.eq(id))
                .orderBy(HOST.LINE)
                .fetch(
                        row ->
                                new SlipView.Host(
                                        row.getContactId(),
                                        named ? row.getName() : null,
                                        row.getPost(),
                                        row.getDecides()));
    }

    private @Nullable Long minutes(long id) {
        return db.select(MINUTES.ID)
                .from(MINUTES)
                .where(MINUTES.SLIP_ID.eq(id))
                .orderBy(MINUTES.ID)
                .limit(1)
                .fetchOne(MINUTES.ID);
    }

    private static SlipView.@Nullable Arrival met(SlipRecord row) {
        return row.getMetAt() == null
                ? null
                : new SlipView.Arrival(
                        row.getMetAt(),
                        row.getMetPlace(),
                        row.getLatitude(),
                        row.getLongitude(),
                        row.getAccuracy());
    }

    private static SlipView.@Nullable Report report(SlipRecord row) {
        return row.getReportedAt() == null
                ? null
                : new SlipView.Report(
                        row.getReportedAt(),
                        row.getResult(),
                        row.getNeeds(),
                        row.getCompetitors(),
                        row.getOpinions(),
                        row.getNextAction(),
                        row.getNextOn());
    }
}

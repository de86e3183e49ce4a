package zhike.care.referral;

import static zhike.care.db.Tables.PAYOUT;
import static zhike.care.db.Tables.REFERRAL;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.approval.ApprovalAsk;
import zhike.approval.ApprovalEvent;
import zhike.approval.Approvals;
import zhike.care.db.tables.records.ReferralRecord;
import zhike.customer.CustomerTimeline;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** From a payable reward to the money: asked for, approved, paid once. */
@Component
class Payout {
    private final DSLContext db;
    private final Clock clock;
    private final Approvals approvals;
    private final CustomerTimeline timeline;
    private final Trail trail;

    Payout(
            DSLContext db,
            Clock clock,
            Approvals approvals,
            CustomerTimeline timeline,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.approvals = approvals;
        this.timeline = timeline;
        this.trail = trail;
    }

    static Subject about(long id) {
        return new Subject("referral", id);
    }

    @Transactional
    public void ask(Viewer viewer, long id, Integer version) {
        // held before its paper, as who decides does
        approvals.hold(about(id), ReferralUse.CODE);
        ReferralRecord row =
                lock(
                        ReferralReach.visibleTo(viewer, "referral.edit"),
                        id,
                        version,
                        Set.of("payable"));
        row.setState("asked");
        write(row);
        trail.record("referral.asked", "referral", id, row.getNumber());
        approvals.askOrCorrect(
                row.getOwnerId(),
                new ApprovalAsk(
                        ReferralUse.CODE,
                        about(id),
                        row.getReferrerId(),
                        Map.of("amount", row.getReward())),
                null);
    }

    /** Once: the row is locked, and a second payout of it cannot stand. */
    @Transactional
    public void pay(Viewer viewer, long id, ReferralForms.Paying form) {
        ReferralRecord row =
                lock(
                        ReferralReach.visibleTo(viewer, "referral.read"),
                        id,
                        form.version(),
                        Set.of("approved"));
        if (form.on().isAfter(LocalDate.now(clock))) throw Refusal.invalid("on", "referral.future");
        db.insertInto(PAYOUT)
                .set(PAYOUT.REFERRAL_ID, id)
                .set(PAYOUT.AMOUNT, row.getReward())
                .set(PAYOUT.CURRENCY, row.getCurrency())
                .set(PAYOUT.METHOD, form.method())
                .set(PAYOUT.PAID_ON, form.on())
                .set(PAYOUT.REFERENCE, form.reference())
                .set(PAYOUT.AT, clock.instant())
                .set(PAYOUT.BY_PERSON, viewer.personId())
                .execute();
        row.setState("paid");
        write(row);
        Map<String, Object> told = Map.of("number", row.getNumber(), "reward", row.getReward());
        timeline.add(row.getReferrerId(), "referral.paid", told);
        trail.record("referral.paid", "referral", id, row.getNumber(), told);
    }

    @Transactional
    public void makeVoid(Viewer viewer, long id, ReferralForms.Voiding form) {
        approvals.hold(about(id), ReferralUse.CODE);
        ReferralRecord row =
                lock(
                        ReferralReach.visibleTo(viewer, "referral.edit"),
                        id,
                        form.version(),
                        Set.of("open", "payable", "asked", "approved"));
        boolean asked = row.getState().equals("asked");
        row.setState("void");
        row.setVoidWhy(form.why().strip());
        write(row);
        if (asked) approvals.callOff(about(id), ReferralUse.CODE);
        trail.record(
                "referral.void",
                "referral",
                id,
                row.getNumber(),
                Map.of("why", form.why().strip()));
    }

    @EventListener
    void became(ApprovalEvent event) {
        if (!event.use().equals(ReferralUse.CODE)) return;
        ReferralRecord row =
                db.selectFrom(REFERRAL)
                        .where(REFERRAL.ID.eq(event.subject().id()))
                        .forUpdate()
                        .fetchOne();
        if (row == null || !row.getState().equals("asked")) return;
        switch (event) {
            case ApprovalEvent.AskedAgain again -> {
                // only from the referral itself, which is asked for by then
            }
            case ApprovalEvent.Approved approved -> to(row, "approved");
            case ApprovalEvent.Returned returned -> to(row, "payable");
            case ApprovalEvent.Withdrawn withdrawn -> to(row, "payable");
            case ApprovalEvent.Refused refused -> to(row, "void");
        }
    }

    private void to(ReferralRecord row, String state) {
        row.setState(state);
        write(row);
    }

    private ReferralRecord lock(Condition reached, long id, Integer version, Set<String> states) {
        ReferralRecord row =
                db.selectFrom(REFERRAL)
                        .where(REFERRAL.ID.eq(id))
                        .and(reached)
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("referral");
        if (row.getState().equals("paid")) throw Refusal.conflict("referral.paid");
        if (!Objects.equals(row.getVersion(), version)) throw Refusal.conflict("version.stale");
        if (!states.contains(row.getState())) throw Refusal.conflict("referral.state");
        return row;
    }

    private void write(ReferralRecord row) {
        row.setUpdatedAt(clock.instant());
        row.setVersion(row.getVersion() + 1);
        row.update();
    }
}

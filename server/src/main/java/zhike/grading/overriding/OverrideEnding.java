package zhike.grading.overriding;

import static zhike.grading.db.Tables.GRADE_OVERRIDE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.approval.Approvals;
import zhike.customer.Customers;
import zhike.grading.db.tables.records.GradeOverrideRecord;
import zhike.grading.scheme.Schemes;
import zhike.grading.standing.Regrading;
import zhike.messaging.Notices;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Ends overrides: on their day by themselves, or earlier by hand. */
@Component
public class OverrideEnding {
    private static final int BATCH = 500;
    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final Schemes schemes;
    private final Regrading regrading;
    private final Approvals approvals;
    private final Notices notices;
    private final Trail trail;

    OverrideEnding(
            DSLContext db,
            Clock clock,
            Customers customers,
            Schemes schemes,
            Regrading regrading,
            Approvals approvals,
            Notices notices,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.schemes = schemes;
        this.regrading = regrading;
        this.approvals = approvals;
        this.notices = notices;
        this.trail = trail;
    }

    /** Of several nodes each takes its own share. */
    @Scheduled(cron = "${zhike.grading.overrides:0 */10 * * * *}")
    @Transactional
    public void look() {
        List<GradeOverrideRecord> over =
                db.selectFrom(GRADE_OVERRIDE)
                        .where(GRADE_OVERRIDE.STATE.eq("in_force"))
                        .and(GRADE_OVERRIDE.UNTIL_ON.lt(LocalDate.now(clock)))
                        .orderBy(GRADE_OVERRIDE.CUSTOMER_ID)
                        .limit(BATCH)
                        .forUpdate()
                        .skipLocked()
                        .fetch();
        for (GradeOverrideRecord row : over) {
            close(row, "ended", null, null);
            notices.tell(
                    List.of(row.getAskedBy()),
                    OverrideUse.of(row.getId()),
                    "override.ended",
                    Map.of("number", row.getNumber()));
        }
    }

    @Transactional
    public void end(Viewer viewer, long id, int version, String reason) {
        GradeOverrideRecord row = lock(viewer, "grade.override", id, version);
        if (!row.getState().equals("in_force")) throw Refusal.conflict("override.not-in-force");
        close(row, "ended", viewer.personId(), reason.strip());
        trail.record(
                "override.ended", OverrideUse.CODE, id, row.getNumber(), Map.of("reason", reason));
    }

    @Transactional
    public void withdraw(Viewer viewer, long id) {
        var asked =
                approvals
                        .hold(OverrideUse.of(id), OverrideUse.CODE)
                        .orElseThrow(() -> Refusal.missing("override"));
        approvals.withdraw(asked.id(), null);
        trail.record("override.withdrawn", OverrideUse.CODE, id, String.valueOf(id));
    }

    void close(
            GradeOverrideRecord row, String state, @Nullable Long person, @Nullable String reason) {
        boolean held = row.getState().equals("in_force");
        row.setState(state);
        row.setEndedAt(clock.instant());
        row.setEndedBy(person);
        row.setEndReason(reason);
        row.setVersion(row.getVersion() + 1);
        row.store();
        if (held)
            schemes.find(row.getSchemeId())
                    .ifPresent(
                            scheme -> regrading.gradeByHand(scheme, List.of(row.getCustomerId())));
    }

    GradeOverrideRecord lock(Viewer viewer, String operation, long id, int version) {
        GradeOverrideRecord row =
                db.selectFrom(GRADE_OVERRIDE)
                        .where(GRADE_OVERRIDE.ID.eq(id))
                        .forUpdate()
                        .fetchOne();
        if (row == null || customers.all(viewer, operation, List.of(row.getCustomerId())).isEmpty())
            throw Refusal.missing("override");
        if (row.getVersion() != version) throw Refusal.conflict("version.stale");
        return row;
    }
}

package zhike.grading.overriding;

import static zhike.grading.db.Tables.GRADE_OVERRIDE;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.approval.ApprovalEvent;
import zhike.grading.db.tables.records.GradeOverrideRecord;
import zhike.grading.scheme.Schemes;
import zhike.grading.standing.Regrading;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What becomes of an override by the word of who approves, in the transaction of that word. */
@Component
class OverrideDecided {
    private final DSLContext db;
    private final Clock clock;
    private final Schemes schemes;
    private final Regrading regrading;
    private final OverrideEnding ending;
    private final Trail trail;

    OverrideDecided(
            DSLContext db,
            Clock clock,
            Schemes schemes,
            Regrading regrading,
            OverrideEnding ending,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.schemes = schemes;
        this.regrading = regrading;
        this.ending = ending;
        this.trail = trail;
    }

    @EventListener
    void hear(ApprovalEvent event) {
        if (!event.use().equals(OverrideUse.CODE)) return;
        GradeOverrideRecord row =
                db.selectFrom(GRADE_OVERRIDE)
                        .where(GRADE_OVERRIDE.ID.eq(event.subject().id()))
                        .forUpdate()
                        .fetchOne();
        if (row == null || !List.of("asked", "returned").contains(row.getState())) return;
        switch (event) {
            case ApprovalEvent.AskedAgain again -> state(row, "asked");
            case ApprovalEvent.Approved approved -> begin(row);
            case ApprovalEvent.Returned returned -> state(row, "returned");
            case ApprovalEvent.Refused refused -> ending.close(row, "refused", null, null);
            case ApprovalEvent.Withdrawn withdrawn -> ending.close(row, "withdrawn", null, null);
        }
    }

    /**
     * In the place of one that holds already.
     *
     * @throws Refusal where its end has passed while it was decided
     */
    private void begin(GradeOverrideRecord row) {
        if (row.getUntilOn().isBefore(LocalDate.now(clock)))
            throw Refusal.conflict("override.past");
        db.update(GRADE_OVERRIDE)
                .set(GRADE_OVERRIDE.STATE, "ended")
                .set(GRADE_OVERRIDE.ENDED_AT, clock.instant())
                .set(GRADE_OVERRIDE.END_REASON, row.getNumber())
                .set(GRADE_OVERRIDE.VERSION, GRADE_OVERRIDE.VERSION.plus(1))
                .where(GRADE_OVERRIDE.CUSTOMER_ID.eq(row.getCustomerId()))
                .and(GRADE_OVERRIDE.SCHEME_ID.eq(row.getSchemeId()))
                .and(GRADE_OVERRIDE.STATE.eq("in_force"))
                .execute();
        row.setBegunAt(clock.instant());
        state(row, "in_force");
        schemes.find(row.getSchemeId())
                .ifPresent(scheme -> regrading.gradeByHand(scheme, List.of(row.getCustomerId())));
        trail.record(
                "override.begun",
                OverrideUse.CODE,
                row.getId(),
                row.getNumber(),
                Map.of("customer", row.getCustomerId(), "level", row.getLevel()));
    }

    private static void state(GradeOverrideRecord row, String state) {
        row.setState(state);
        row.setVersion(row.getVersion() + 1);
        row.store();
    }
}

package zhike.grading.overriding;

import static zhike.grading.db.Tables.GRADE_OVERRIDE;
import static zhike.grading.db.Tables.STANDING;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.approval.ApprovalAsk;
import zhike.approval.Approvals;
import zhike.customer.Customers;
import zhike.grading.db.tables.records.GradeOverrideRecord;
import zhike.grading.scheme.Scheme;
import zhike.grading.scheme.Schemes;
import zhike.grading.standing.Effect;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;

/** Asks for another level than the rule's, and corrects what was returned. */
@Component
class OverrideAsking {
    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final Schemes schemes;
    private final NumberRules numbers;
    private final Approvals approvals;
    private final Trail trail;

    OverrideAsking(
            DSLContext db,
            Clock clock,
            Customers customers,
            Schemes schemes,
            NumberRules numbers,
            Approvals approvals,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.schemes = schemes;
        this.numbers = numbers;
        this.approvals = approvals;
        this.trail = trail;
    }

    @Transactional
    public long ask(Viewer viewer, OverrideForm form) {
        customers.hold(viewer, "grade.override", form.customerId());
        Scheme scheme = schemes.chosen(form.schemeId());
        String byRule = byRule(scheme, form);
        check(scheme, form, byRule);
        if (db.fetchExists(
                GRADE_OVERRIDE,
                GRADE_OVERRIDE.CUSTOMER_ID.eq(form.customerId()),
                GRADE_OVERRIDE.SCHEME_ID.eq(scheme.id()),
                GRADE_OVERRIDE.STATE.in("asked", "returned")))
            throw Refusal.conflict("override.asked-already");
        GradeOverrideRecord row = db.newRecord(GRADE_OVERRIDE);
        row.setNumber(numbers.take("grade-override", 1).getFirst());
        row.setSchemeId(scheme.id());
        row.setCustomerId(form.customerId());
        row.setAskedBy(viewer.personId());
        row.setAskedAt(clock.instant());
        fill(row, form, byRule);
        row.store();
        send(row, scheme);
        trail.record(
                "override.asked",
                OverrideUse.CODE,
                row.getId(),
                row.getNumber(),
                Map.of(
                        "customer", form.customerId(),
                        "level", form.level(),
                        "until", form.untilOn().toString()));
        return row.getId();
    }

    /** One's own that was returned, and asks again. */
    @Transactional
    public void correct(Viewer viewer, long id, OverrideForm form) {
        approvals.hold(OverrideUse.of(id), OverrideUse.CODE);
        GradeOverrideRecord row =
                db.selectFrom(GRADE_OVERRIDE)
                        .where(GRADE_OVERRIDE.ID.eq(id))
                        .forUpdate()
                        .fetchOne();
        if (row == null || row.getAskedBy() != viewer.personId()) throw Refusal.missing("override");
        if (!row.getState().equals("returned")) throw Refusal.conflict("override.not-returned");
        if (!Objects.equals(row.getVersion(), form.version()))
            throw Refusal.conflict("version.stale");
        customers.hold(viewer, "grade.override", row.getCustomerId());
        Scheme scheme = schemes.require(row.getSchemeId());
        String byRule = byRule(scheme, form);
        check(scheme, form, byRule);
        fill(row, form, byRule);
        row.setState("asked");
        row.setVersion(row.getVersion() + 1);
        row.store();
        send(row, scheme);
    }

    private static void fill(GradeOverrideRecord row, OverrideForm form, String byRule) {
        row.setLevel(form.level());
        row.setRuleLevel(byRule);
        row.setReason(form.reason().strip());
        row.setUntilOn(form.untilOn());
    }

    private void send(GradeOverrideRecord row, Scheme scheme) {
        int levels =
                scheme.definition().rank(row.getRuleLevel())
                        - scheme.definition().rank(row.getLevel());
        approvals.askOrCorrect(
                row.getAskedBy(),
                new ApprovalAsk(
                        OverrideUse.CODE,
                        OverrideUse.of(row.getId()),
                        row.getCustomerId(),
                        Map.of(
                                "levels",
                                Math.abs(levels),
                                "down",
                                levels < 0,
                                "days",
                                ChronoUnit.DAYS.between(LocalDate.now(clock), row.getUntilOn()))),
                null);
    }

    private String byRule(Scheme scheme, OverrideForm form) {
        return db.select(STANDING.RULE_LEVEL)
                .from(STANDING)
                .where(STANDING.CUSTOMER_ID.eq(form.customerId()))
                .and(STANDING.SCHEME_ID.eq(scheme.id()))
                .fetchOptional(STANDING.RULE_LEVEL)
                .orElse(scheme.definition().levels().getLast().code());
    }

    private void check(Scheme scheme, OverrideForm form, String byRule) {
        int wanted = scheme.definition().rank(form.level());
        if (wanted == 0) throw Refusal.invalid("level", "override.level.unknown");
        LocalDate today = LocalDate.now(clock);
        LocalDate latest = today.plusDays(scheme.overrideDays());
        if (form.untilOn().isBefore(today) || form.untilOn().isAfter(latest))
            throw Refusal.invalid(
                    "untilOn", "override.until", Map.of("days", scheme.overrideDays()));
        int rank = Math.max(1, scheme.definition().rank(byRule));
        int effect = Effect.rank(scheme, rank, form.level());
        if (effect == rank)
            throw Refusal.invalid(
                    "level",
                    wanted > rank ? "override.too-low" : "override.no-change",
                    Map.of("down", scheme.overrideDown()));
    }
}

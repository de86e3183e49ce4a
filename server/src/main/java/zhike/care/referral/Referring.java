package zhike.care.referral;

import static zhike.care.db.Tables.REFERRAL;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.care.db.tables.records.ReferralRecord;
import zhike.care.matrix.Cell;
import zhike.care.matrix.Entitlement;
import zhike.care.matrix.Matrices;
import zhike.care.matrix.Matrix;
import zhike.care.matrix.Often;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.customer.Introducing;
import zhike.grading.Standings;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes down who brought whom: what the matrix of that day gives the referrer's grade is fixed,
 * for the referrer and for the newcomer.
 */
@Component
class Referring {
    private static final String CIRCLE =
            """
            with recursive brought (id) as (
                select referrer_id from care.referral where newcomer_id = {0} and state <> 'void'
                union select r.referrer_id from care.referral r join brought b on r.newcomer_id = b.id where r.state <> 'void')
            select 1 from brought where id = {1}\
            """;
    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final Introducing introducing;
    private final Standings standings;
    private final Matrices matrices;
    private final Staff staff;
    private final NumberRules numbers;
    private final Maturing maturing;
    private final CustomerTimeline timeline;
    private final Trail trail;

    Referring(
            DSLContext db,
            Clock clock,
            Customers customers,
            Introducing introducing,
            Standings standings,
            Matrices matrices,
            Staff staff,
            NumberRules numbers,
            Maturing maturing,
            CustomerTimeline timeline,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.introducing = introducing;
        this.standings = standings;
        this.matrices = matrices;
        this.staff = staff;
        this.numbers = numbers;
        this.maturing = maturing;
        this.timeline = timeline;
        this.trail = trail;
    }

    @Transactional
    public long add(Viewer viewer, ReferralForms.Fresh form) {
        // before any customer is held: who refers the same newcomer at once waits here
        db.fetch("select pg_advisory_xact_lock(hashtext('care.referral'))");
        if (form.on().isAfter(LocalDate.now(clock))) throw Refusal.invalid("on", "referral.future");
        if (form.referrerId().equals(form.newcomerId()))
            throw Refusal.invalid("newcomerId", "referral.self");
        Customers.Known referrer = hold(viewer, form.referrerId(), "referrerId");
        Customers.Known newcomer = hold(viewer, form.newcomerId(), "newcomerId");
        refuseCircle(form);
        String grade = standings.levels(List.of(referrer.id())).get(referrer.id());
        Matrix matrix = matrices.on(form.on());
        Cell cell = cell(matrix, grade);
        introducing.keep(viewer, referrer.id(), newcomer.id());
        ReferralRecord row = row(viewer, form, grade, matrix, cell);
        Map<String, Object> told =
                Map.of(
                        "number", row.getNumber(),
                        "reward", row.getReward(),
                        "discount", row.getDiscount());
        timeline.add(referrer.id(), "referral.brought", told);
        timeline.add(newcomer.id(), "referral.came", told);
        trail.record("referral.added", "referral", row.getId(), row.getNumber(), told);
        maturing.look(List.of(newcomer.id()));
        return row.getId();
    }

    private Customers.Known hold(Viewer viewer, long id, String field) {
        try {
            return customers.hold(viewer, CustomerReach.WORK, id);
        } catch (Refusal missing) {
            throw Refusal.invalid(field, "referral.customer.unknown");
        }
    }

    /** Nobody is brought by whom they brought, however long the chain. */
    private void refuseCircle(ReferralForms.Fresh form) {
        boolean circle = !db.fetch(CIRCLE, form.referrerId(), form.newcomerId()).isEmpty();
        if (circle) throw Refusal.invalid("newcomerId", "referral.circle");
        Condition brought =
                REFERRAL.NEWCOMER_ID.eq(form.newcomerId()).and(REFERRAL.STATE.ne("void"));
        if (db.fetchExists(REFERRAL, brought))
            throw Refusal.invalid("newcomerId", "referral.double");
    }

    private static Cell cell(Matrix matrix, @Nullable String grade) {
        for (Entitlement row : matrix.of(Often.REFERRAL)) {
            Cell cell = row.cell(Objects.requireNonNullElse(grade, ""));
            // who has no grade yet is served as the others are
            if (cell == null && grade == null) cell = row.cell("ordinary");
            if (cell != null && cell.amount() != null && cell.percent() != null) return cell;
        }
        throw Refusal.invalid("referrerId", "referral.not-entitled");
    }

    private ReferralRecord row(
            Viewer viewer,
            ReferralForms.Fresh form,
            @Nullable String grade,
            Matrix matrix,
            Cell cell) {
        Staff.Member owner = staff.standing(viewer.personId()).orElseThrow();
        ReferralRecord row = db.newRecord(REFERRAL);
        row.setNumber(numbers.take("referral", 1).getFirst());
        row.setReferrerId(form.referrerId());
        row.setNewcomerId(form.newcomerId());
        row.setOnDay(form.on());
        row.setGrade(grade);
        row.setReward(Objects.requireNonNull(cell.amount()));
        row.setDiscount(Objects.requireNonNull(cell.percent()));
        row.setMatrixId(matrix.id());
        row.setNote(form.note());
        row.setOwnerId(owner.id());
        row.setUnitId(owner.unitId());
        row.setBranchId(owner.branchId());
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(viewer.personId());
        row.setUpdatedAt(clock.instant());
        try {
            row.insert();
        } catch (DuplicateKeyException brought) {
            throw Refusal.invalid("newcomerId", "referral.double");
        }
        return row;
    }
}

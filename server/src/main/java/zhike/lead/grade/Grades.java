package zhike.lead.grade;

import static zhike.lead.db.Tables.GRADING;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.lead.db.tables.records.GradingRecord;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What is known of a lead's demand, and the grade that a manager gave it. */
@Component
class Grades {
    /**
     * @param grade null for none; one that differs from the suggestion needs its reason
     * @param version that the form was read with
     */
    record Form(
            @Nullable @Pattern(regexp = "large|some|latent") String demand,
            @Nullable @Pattern(regexp = "urgent|normal") String urgency,
            @Nullable @Pattern(regexp = "[ABC]") String grade,
            @Nullable @Size(max = 200) String reason,
            @NotNull Integer version) {}

    /**
     * @param suggested what the rule says of demand and urgency
     * @param rule what it says of any other
     * @param version 0 where nothing was graded yet
     */
    record Shown(
            @Nullable String demand,
            @Nullable String urgency,
            @Nullable String grade,
            @Nullable String suggested,
            @Nullable String reason,
            @Nullable Named by,
            @Nullable Instant at,
            List<LeadGrade.Suggestion> rule,
            int version,
            boolean canGrade) {}

    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final CustomerTimeline timeline;
    private final Trail trail;

    Grades(
            DSLContext db,
            Clock clock,
            Customers customers,
            CustomerTimeline timeline,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.timeline = timeline;
        this.trail = trail;
    }

    Shown read(Viewer viewer, long id) {
        customers.require(viewer, "customer.read", id);
        boolean can =
                !customers.internal(id)
                        && !customers.all(viewer, "lead.grade", Set.of(id)).isEmpty();
        var row =
                db.select(GRADING.fields())
                        .select(Names.ofPerson(GRADING.GRADED_BY).as("by_name"))
                        .from(GRADING)
                        .where(GRADING.CARD_ID.eq(id))
                        .fetchOne();
        if (row == null)
            return new Shown(null, null, null, null, null, null, null, LeadGrade.RULE, 0, can);
        GradingRecord found = row.into(GRADING);
        LeadGrade suggested = LeadGrade.suggested(found.getDemand(), found.getUrgency());
        Long by = found.getGradedBy();
        return new Shown(
                found.getDemand(),
                found.getUrgency(),
                found.getGrade(),
                suggested == null ? null : suggested.name(),
                found.getGradeReason(),
                by == null ? null : new Named(by, row.get("by_name", String.class)),
                found.getGradedAt(),
                LeadGrade.RULE,
                found.getVersion(),
                can);
    }

    @Transactional
    public void write(Viewer viewer, long id, Form form) {
        Customers.Known card = customers.hold(viewer, "lead.grade", id);
        if (customers.internal(id)) throw Refusal.conflict("lead.grade.internal");
        LeadGrade suggested = LeadGrade.suggested(form.demand(), form.urgency());
        boolean differs =
                form.grade() != null
                        && (suggested == null || !suggested.name().equals(form.grade()));
        boolean silent = form.reason() == null || form.reason().isBlank();
        if (differs && silent) throw Refusal.invalid("reason", "lead.grade.reason");
        GradingRecord row =
                db.selectFrom(GRADING).where(GRADING.CARD_ID.eq(id)).forUpdate().fetchOne();
        int version = row == null ? 0 : row.getVersion();
        if (form.version() != version) throw Refusal.conflict("version.stale");
        String before = row == null ? null : row.getGrade();
        keep(viewer, id, form);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("from", Objects.requireNonNullElse(before, "–"));
        detail.put("to", Objects.requireNonNullElse(form.grade(), "–"));
        detail.put("reason", silent ? "" : form.reason());
        if (!Objects.equals(before, form.grade())) timeline.add(id, "lead.graded", detail);
        trail.record("lead.graded", "customer", id, card.number(), detail);
    }

    private void keep(Viewer viewer, long id, Form form) {
        db.insertInto(GRADING)
                .set(GRADING.CARD_ID, id)
                .set(GRADING.DEMAND, form.demand())
                .set(GRADING.URGENCY, form.urgency())
                .set(GRADING.GRADE, form.grade())
                .set(GRADING.GRADE_REASON, form.reason())
                .set(GRADING.GRADED_BY, viewer.personId())
                .set(GRADING.GRADED_AT, clock.instant())
                .set(GRADING.VERSION, form.version() + 1)
                .onConflict(GRADING.CARD_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}

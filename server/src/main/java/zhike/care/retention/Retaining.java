package zhike.care.retention;

import static zhike.care.db.Tables.RETENTION;
import static zhike.care.db.Tables.RETENTION_ACTION;

import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.care.db.tables.records.RetentionRecord;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.identity.Staff;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.dictionary.Dictionary;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.platform.subject.Subject;
import zhike.platform.trail.Trail;
import zhike.promise.PromiseDraft;
import zhike.promise.Promises;
import zhike.promise.Promising;
import zhike.promise.Proof;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Understand, plan, try, follow and evaluate: step by step, each a promise of the owner. */
@Component
class Retaining {
    static final String KIND = "retention";
    static final String PROMISE = "retention.step";
    private static final List<String> STEPS = List.of("understand", "plan", "try", "follow");
    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final Staff staff;
    private final NumberRules numbers;
    private final Dictionaries dictionaries;
    private final Promising promising;
    private final Promises promises;
    private final CustomerTimeline timeline;
    private final Trail trail;

    Retaining(
            DSLContext db,
            Clock clock,
            Customers customers,
            Staff staff,
            NumberRules numbers,
            Dictionaries dictionaries,
            Promising promising,
            Promises promises,
            CustomerTimeline timeline,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.staff = staff;
        this.numbers = numbers;
        this.dictionaries = dictionaries;
        this.promising = promising;
        this.promises = promises;
        this.timeline = timeline;
        this.trail = trail;
    }

    static Subject about(long id) {
        return new Subject(KIND, id);
    }

    @Transactional
    public long open(Viewer viewer, RetentionForms.Fresh form) {
        Customers.Known customer;
        try {
            customer = customers.hold(viewer, CustomerReach.WORK, form.customerId());
        } catch (Refusal missing) {
            throw Refusal.invalid("customerId", "retention.customer.unknown");
        }
        Staff.Member owner = staff.standing(viewer.personId()).orElseThrow();
        RetentionRecord row = db.newRecord(RETENTION);
        row.setNumber(numbers.take("retention", 1).getFirst());
        row.setCustomerId(customer.id());
        row.setStep(STEPS.getFirst());
        row.setSaid(form.said());
        row.setSource(Boolean.TRUE.equals(form.suggested()) ? "suggested" : "hand");
        row.setOwnerId(owner.id());
        row.setUnitId(owner.unitId());
        row.setBranchId(owner.branchId());
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(viewer.personId());
        row.setUpdatedAt(clock.instant());
        try {
            row.insert();
        } catch (DuplicateKeyException open) {
            throw Refusal.invalid("customerId", "retention.double");
        }
        promise(row);
        timeline.add(customer.id(), "retention.opened", Map.of("number", row.getNumber()));
        trail.record("retention.opened", KIND, row.getId(), row.getNumber());
        return row.getId();
    }

    @Transactional
    public void change(Viewer viewer, long id, RetentionForms.Change form) {
        RetentionRecord row = lock(viewer, id, form.version());
        if (form.reason() != null) refuseUnknown("retention_reason", form.reason(), "reason");
        row.setReason(form.reason());
        row.setSaid(form.said());
        row.setPlan(form.plan());
        row.setFound(form.found());
        write(row);
        trail.record("retention.changed", KIND, id, row.getNumber());
    }

    /** To the next step, when this one is done. */
    @Transactional
    public void advance(Viewer viewer, long id, Integer version) {
        promises.hold(PROMISE, KIND, List.of(id));
        RetentionRecord row = lock(viewer, id, version);
        int at = STEPS.indexOf(row.getStep());
        if (at == STEPS.size() - 1) throw Refusal.conflict("retention.last");
        refuseUndone(row);
        promises.keep(PROMISE, about(id), Proof.note("retention.step." + row.getStep()));
        row.setStep(STEPS.get(at + 1));
        write(row);
        promise(row);
        trail.record(
                "retention.advanced", KIND, id, row.getNumber(), Map.of("step", row.getStep()));
    }

    private void refuseUndone(RetentionRecord row) {
        switch (row.getStep()) {
            case "understand" -> {
                if (row.getReason() == null)
                    throw Refusal.invalid("reason", "retention.reason.needed");
            }
            case "plan" -> {
                if (row.getPlan() == null || row.getPlan().isBlank())
                    throw Refusal.invalid("plan", "retention.plan.needed");
            }
            default -> {
                if (!db.fetchExists(
                        RETENTION_ACTION, RETENTION_ACTION.RETENTION_ID.eq(row.getId())))
                    throw Refusal.invalid("actions", "retention.action.needed");
            }
        }
    }

    @Transactional
    public void act(Viewer viewer, long id, RetentionForms.Action form) {
        RetentionRecord row = lock(viewer, id, null);
        refuseUnknown("retention_action", form.what(), "what");
        if (form.on().isAfter(LocalDate.now(clock)))
            throw Refusal.invalid("on", "retention.future");
        db.insertInto(RETENTION_ACTION)
                .set(RETENTION_ACTION.RETENTION_ID, id)
                .set(RETENTION_ACTION.WHAT, form.what())
                .set(RETENTION_ACTION.NOTE, form.note())
                .set(RETENTION_ACTION.ON_DAY, form.on())
                .set(RETENTION_ACTION.WORKED, form.worked())
                .set(RETENTION_ACTION.AT, clock.instant())
                .set(RETENTION_ACTION.BY_PERSON, viewer.personId())
                .execute();
        trail.record("retention.acted", KIND, id, row.getNumber(), Map.of("what", form.what()));
    }

    @Transactional
    public void judge(Viewer viewer, long id, long action, String worked) {
        RetentionRecord row = lock(viewer, id, null);
        int told =
                db.update(RETENTION_ACTION)
                        .set(RETENTION_ACTION.WORKED, worked)
                        .where(RETENTION_ACTION.ID.eq(action))
                        .and(RETENTION_ACTION.RETENTION_ID.eq(id))
                        .execute();
        if (told == 0) throw Refusal.missing("retention.action");
        trail.record("retention.judged", KIND, id, row.getNumber(), Map.of("worked", worked));
    }

    /** From whatever step: a customer may be gone before the plan is made. */
    @Transactional
    public void end(Viewer viewer, long id, RetentionForms.Ending form) {
        promises.hold(PROMISE, KIND, List.of(id));
        RetentionRecord row = lock(viewer, id, form.version());
        if (row.getReason() == null) throw Refusal.invalid("reason", "retention.reason.needed");
        if (!form.result().equals("lost") && !row.getStep().equals("follow"))
            throw Refusal.invalid("result", "retention.not-followed");
        promises.keep(PROMISE, about(id), Proof.note("retention.step.done"));
        row.setStep("done");
        row.setResult(form.result());
        row.setLesson(form.lesson().strip());
        row.setDoneAt(clock.instant());
        write(row);
        timeline.add(
                row.getCustomerId(),
                "retention." + form.result(),
                Map.of("number", row.getNumber()));
        trail.record("retention.ended", KIND, id, row.getNumber(), Map.of("result", form.result()));
    }

    private void promise(RetentionRecord row) {
        promising.offer(
                new PromiseDraft(
                        PROMISE,
                        about(row.getId()),
                        row.getCustomerId(),
                        row.getOwnerId(),
                        null,
                        null,
                        Map.of("step", row.getStep())));
    }

    private void refuseUnknown(String dictionary, String item, String field) {
        Dictionary found = dictionaries.find(dictionary);
        if (found == null || !found.offers(item))
            throw Refusal.invalid(field, "retention.choice.unknown");
    }

    private RetentionRecord lock(
            Viewer viewer, long id, @org.jspecify.annotations.Nullable Integer version) {
        RetentionRecord row =
                db.selectFrom(RETENTION)
                        .where(RETENTION.ID.eq(id))
                        .and(RetentionReach.visibleTo(viewer, "retention.edit"))
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("retention");
        if (version != null && !Objects.equals(row.getVersion(), version))
            throw Refusal.conflict("version.stale");
        if (row.getStep().equals("done")) throw Refusal.conflict("retention.done");
        return row;
    }

    private void write(RetentionRecord row) {
        row.setUpdatedAt(clock.instant());
        row.setVersion(row.getVersion() + 1);
        row.update();
    }
}

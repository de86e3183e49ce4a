package zhike.customer.form;

import static zhike.customer.db.Tables.FORM_STEP;
import static zhike.customer.db.Tables.INFORMATION_FORM;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerTimeline;
import zhike.customer.db.tables.records.InformationFormRecord;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Every step of a form: a row with who and when, a line on the timeline and one in the trail. */
@Component
class FormSteps {
    private final DSLContext db;
    private final Clock clock;
    private final CustomerTimeline timeline;
    private final Trail trail;

    FormSteps(DSLContext db, Clock clock, CustomerTimeline timeline, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.timeline = timeline;
        this.trail = trail;
    }

    /** Locked until the transaction ends. */
    Optional<InformationFormRecord> locked(long id, Condition within) {
        return db.selectFrom(INFORMATION_FORM)
                .where(INFORMATION_FORM.ID.eq(id))
                .and(within)
                .forUpdate()
                .fetchOptional();
    }

    /**
     * @throws Refusal missing
     */
    InformationFormRecord lock(long id, Condition within) {
        return locked(id, within).orElseThrow(() -> Refusal.missing("form"));
    }

    /** Stores the form with its new state. */
    void take(InformationFormRecord form, FormState to, @Nullable String note) {
        form.setState(to.code());
        if (form.getId() == null) form.insert();
        else {
            form.setVersion(form.getVersion() + 1);
            form.update();
        }
        line(form, to.code(), note);
        String kind = "form." + to.code();
        Map<String, Object> detail =
                Map.of("number", form.getNumber(), "said", note == null ? "" : note);
        if (to != FormState.DRAFT) timeline.add(form.getCardId(), kind, detail);
        trail.record(kind, AboutForm.KIND, form.getId(), form.getNumber(), detail);
    }

    /** A change that moves it nowhere. */
    void note(InformationFormRecord form, String kind) {
        form.setVersion(form.getVersion() + 1);
        form.update();
        line(form, kind, null);
        trail.record("form." + kind, AboutForm.KIND, form.getId(), form.getNumber());
    }

    private void line(InformationFormRecord form, String kind, @Nullable String note) {
        SignedIn who = Acting.now();
        db.insertInto(FORM_STEP)
                .set(FORM_STEP.FORM_ID, form.getId())
                .set(FORM_STEP.KIND, kind)
                .set(FORM_STEP.AT, clock.instant())
                .set(FORM_STEP.BY_PERSON, who == null ? null : who.personId())
                .set(FORM_STEP.NOTE, note)
                .execute();
    }
}

package zhike.customer.form;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.FORM_STEP;
import static zhike.customer.db.Tables.INFORMATION_FORM;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalState;
import zhike.approval.Approvals;
import zhike.customer.db.tables.records.InformationFormRecord;
import zhike.customer.subject.AboutCustomer;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;
import zhike.promise.StandingPromises;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One form, whole. */
@Component
class FormReading {
    private final DSLContext db;
    private final Subjects subjects;
    private final Staff staff;
    private final StandingPromises promises;
    private final Approvals approvals;
    private final FormReach reach;
    private final FormWriters writers;
    private final FormKeeping keeping;
    private final ValuesShown values;

    FormReading(
            DSLContext db,
            Subjects subjects,
            Staff staff,
            StandingPromises promises,
            Approvals approvals,
            FormReach reach,
            FormWriters writers,
            FormKeeping keeping,
            ValuesShown values) {
        this.db = db;
        this.subjects = subjects;
        this.staff = staff;
        this.promises = promises;
        this.approvals = approvals;
        this.reach = reach;
        this.writers = writers;
        this.keeping = keeping;
        this.values = values;
    }

    FormView one(Viewer viewer, long id, Locale locale) {
        return find(viewer, id, locale).orElseThrow(() -> Refusal.missing("form"));
    }

    Optional<FormView> find(Viewer viewer, long id, Locale locale) {
        return db.selectFrom(INFORMATION_FORM)
                .where(INFORMATION_FORM.ID.eq(id))
                .and(reach.visibleTo(viewer).or(writers.writtenBy(viewer)))
                .fetchOptional()
                .map(form -> shown(viewer, form, locale));
    }

    private FormView shown(Viewer viewer, InformationFormRecord form, Locale locale) {
        long id = form.getId();
        Subject customer = AboutCustomer.of(form.getCardId());
        SubjectShown shown = subjects.shown(Set.of(customer)).get(customer);
        return new FormView(
                id,
                form.getNumber(),
                shown,
                shown == null ? null : kind(form.getCardId()),
                form.getOpenedFile(),
                form.getCollectedAt(),
                form.getWay(),
                form.getNote(),
                person(form.getFilledBy()),
                new Named(form.getUnitId(), unit(id)),
                form.getState(),
                form.getCustodianId() == null ? null : person(form.getCustodianId()),
                form.getLocation(),
                values.of(form, viewer, locale),
                steps(id),
                deadlines(id),
                approvals
                        .of(AboutForm.of(id), InformationFormUse.CODE)
                        .map(ApprovalState::id)
                        .orElse(null),
                form.getVersion(),
                can(viewer, form));
    }

    private List<String> can(Viewer viewer, InformationFormRecord form) {
        List<String> can = new ArrayList<>();
        FormState state = FormState.of(form.getState());
        if (viewer.may("form.make") && writers.writes(viewer, form)) {
            if (state.open()) can.addAll(List.of("edit", "submit"));
            if (state.open() || state == FormState.SUBMITTED) can.add("withdraw");
        }
        if (keeping.keeps(viewer, form)) {
            if (state == FormState.APPROVED) can.add("forward");
            if (state == FormState.FORWARDED) can.add("archive");
        }
        return can;
    }

    private List<FormLine.Deadline> deadlines(long id) {
        return Stream.of(AboutForm.ENTRY, AboutForm.FORWARD)
                .flatMap(kind -> promises.of(kind, AboutForm.KIND, List.of(id)).values().stream())
                .map(owed -> FormLine.Deadline.of(owed, person(owed.ownerId()).name()))
                .toList();
    }

    private List<FormView.Step> steps(long id) {
        return db.select(
                        FORM_STEP.KIND,
                        FORM_STEP.AT,
                        FORM_STEP.BY_PERSON,
                        Names.ofPerson(FORM_STEP.BY_PERSON),
                        FORM_STEP.NOTE)
                .from(FORM_STEP)
                .where(FORM_STEP.FORM_ID.eq(id))
                .orderBy(FORM_STEP.ID)
                .fetch(
                        row ->
                                new FormView.Step(
                                        row.value1(),
                                        row.value2(),
                                        named(row.value3(), row.value4()),
                                        row.value5()));
    }

    private static @Nullable Named named(@Nullable Long id, @Nullable String name) {
        return id == null ? null : new Named(id, String.valueOf(name));
    }

    private String kind(long card) {
        return db.select(CARD.KIND).from(CARD).where(CARD.ID.eq(card)).fetchSingle().value1();
    }

    private String unit(long id) {
        return db.select(Names.ofUnit(INFORMATION_FORM.UNIT_ID))
                .from(INFORMATION_FORM)
                .where(INFORMATION_FORM.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private Named person(long id) {
        return new Named(id, staff.find(id).map(Staff.Member::name).orElse(""));
    }
}

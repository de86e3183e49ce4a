package zhike.customer.form;

import static zhike.customer.db.Tables.INFORMATION_FORM;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.db.tables.records.InformationFormRecord;
import zhike.messaging.Notices;
import zhike.platform.error.Refusal;
import zhike.promise.Promises;
import zhike.promise.Proof;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the custodian does: sends a form on to marketing, then archives it. Twice is once. */
@Component
class FormKeeping {
    private final DSLContext db;
    private final FormReach reach;
    private final FormSteps steps;
    private final Promises promises;
    private final Notices notices;

    FormKeeping(
            DSLContext db, FormReach reach, FormSteps steps, Promises promises, Notices notices) {
        this.db = db;
        this.reach = reach;
        this.steps = steps;
        this.promises = promises;
        this.notices = notices;
    }

    @Transactional
    public void forward(Viewer viewer, long id, @Nullable String note) {
        InformationFormRecord form = taken(viewer, id);
        if (form.getState().equals(FormState.FORWARDED.code())) return;
        refuseUnless(form, FormState.APPROVED);
        steps.take(form, FormState.FORWARDED, note);
        promises.keep(AboutForm.FORWARD, AboutForm.of(id), Proof.note(form.getNumber()));
    }

    /**
     * @param location of the paper original
     */
    @Transactional
    public void archive(Viewer viewer, long id, String location) {
        InformationFormRecord form = taken(viewer, id);
        if (form.getState().equals(FormState.ARCHIVED.code())) return;
        refuseUnless(form, FormState.FORWARDED);
        form.setLocation(location);
        steps.take(form, FormState.ARCHIVED, location);
        notices.tell(
                List.of(form.getFilledBy()),
                AboutForm.of(id),
                "form.archived",
                Map.of("number", form.getNumber(), "location", location));
    }

    private InformationFormRecord taken(Viewer viewer, long id) {
        InformationFormRecord form = steps.lock(id, reach.visibleTo(viewer));
        if (!keeps(viewer, form)) throw Refusal.forbidden("form.not-custodian");
        return form;
    }

    private static void refuseUnless(InformationFormRecord form, FormState state) {
        if (!form.getState().equals(state.code())) throw Refusal.conflict("form.not-there");
    }

    boolean keeps(Viewer viewer, InformationFormRecord form) {
        return !kept(viewer, List.of(form)).isEmpty();
    }

    /** Ids of those the viewer keeps. */
    Set<Long> kept(Viewer viewer, List<InformationFormRecord> forms) {
        List<Long> held =
                forms.stream()
                        .filter(form -> form.getCustodianId() != null)
                        .map(InformationFormRecord::getId)
                        .toList();
        if (held.isEmpty()) return Set.of();
        return db.select(INFORMATION_FORM.ID)
                .from(INFORMATION_FORM)
                .where(INFORMATION_FORM.ID.in(held))
                .and(reach.kept(viewer))
                .fetchSet(INFORMATION_FORM.ID);
    }
}

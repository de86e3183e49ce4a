package zhike.customer.form;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.StandIns;
import zhike.access.Viewer;
import zhike.customer.db.tables.records.InformationFormRecord;
import zhike.messaging.Notices;
import zhike.platform.error.Refusal;
import zhike.promise.Promises;
import zhike.promise.Proof;
import zhike.promise.StandingPromises;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the custodian does: sends a form on to marketing, then archives it. Twice is once. */
@Component
class FormKeeping {
    private final FormSteps steps;
    private final Promises promises;
    private final StandingPromises owed;
    private final StandIns standIns;
    private final Notices notices;

    FormKeeping(
            FormSteps steps,
            Promises promises,
            StandingPromises owed,
            StandIns standIns,
            Notices notices) {
        this.steps = steps;
        this.promises = promises;
        this.owed = owed;
        this.standIns = standIns;
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
        InformationFormRecord form = steps.lock(id, FormReach.visibleTo(viewer));
        if (!keeps(viewer, form)) throw Refusal.forbidden("form.not-custodian");
        return form;
    }

    private static void refuseUnless(InformationFormRecord form, FormState state) {
        if (!form.getState().equals(state.code())) throw Refusal.conflict("form.not-there");
    }

    /**
     * The custodian, their stand-in, who has the promise since, or who keeps the branch's forms.
     */
    boolean keeps(Viewer viewer, InformationFormRecord form) {
        Long custodian = form.getCustodianId();
        if (custodian == null) return false;
        if (custodian == viewer.personId()
                || viewer.reach("form.keep").covers(custodian, form.getUnitId(), form.getBranchId())
                || standIns.whom(viewer.personId(), "promise.read").contains(custodian))
            return true;
        StandingPromises.Owed promised =
                owed.of(AboutForm.FORWARD, AboutForm.KIND, List.of(form.getId())).get(form.getId());
        return promised != null && Objects.equals(promised.ownerId(), viewer.personId());
    }
}

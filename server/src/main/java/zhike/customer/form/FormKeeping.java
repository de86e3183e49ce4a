package zhike.customer.form;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Reach;
import zhike.access.StandIns;
import zhike.access.Viewer;
import zhike.customer.db.tables.records.InformationFormRecord;
import zhike.messaging.Notices;
import zhike.platform.error.Refusal;
import zhike.promise.Promises;
import zhike.promise.Proof;
import zhike.promise.StandingPromises;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    boolean keeps(Viewer viewer, InformationFormRecord form) {
        return !kept(viewer, List.of(form)).isEmpty();
    }

    /**
     * Ids of those the viewer keeps: as the custodian, their stand-in, who has the promise since,
     * or who keeps the branch's forms.
     */
    Set<Long> kept(Viewer viewer, List<InformationFormRecord> forms) {
        List<InformationFormRecord> held =
                forms.stream().filter(form -> form.getCustodianId() != null).toList();
        if (held.isEmpty()) return Set.of();
        Set<Long> whom = new HashSet<>(standIns.whom(viewer.personId(), "promise.keep"));
        whom.add(viewer.personId());
        Reach reach = viewer.reach("form.keep");
        Set<Long> promised =
                owed
                        .of(
                                AboutForm.FORWARD,
                                AboutForm.KIND,
                                held.stream().map(InformationFormRecord::getId).toList())
                        .values()
                        .stream()
                        .filter(each -> each.ownerId() == viewer.personId())
                        .map(StandingPromises.Owed::subjectId)
                        .collect(Collectors.toSet());
        return held.stream()
                .filter(
                        form ->
                                whom.contains(form.getCustodianId())
                                        || promised.contains(form.getId())
                                        || reach.covers(
                                                form.getCustodianId(),
                                                form.getUnitId(),
                                                form.getBranchId()))
                .map(InformationFormRecord::getId)
                .collect(Collectors.toSet());
    }
}

package zhike.customer.form;

import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.access.Viewers;
import zhike.approval.ApprovalEvent;
import zhike.customer.card.CardStore;
import zhike.customer.card.StoredCard;
import zhike.customer.db.tables.records.InformationFormRecord;
import zhike.messaging.Notices;
import zhike.platform.error.Refusal;
import zhike.promise.PromiseDraft;
import zhike.promise.Promises;
import zhike.promise.Promising;
import zhike.promise.Proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of a form by the manager's word, in the transaction of that word. */
@Component
class FormDecided {
    private final FormSteps steps;
    private final FormSubmitting submitting;
    private final CardStore cards;
    private final CollectedValues values;
    private final Custodians custodians;
    private final Promising promising;
    private final Promises promises;
    private final Notices notices;
    private final Viewers viewers;

    FormDecided(
            FormSteps steps,
            FormSubmitting submitting,
            CardStore cards,
            CollectedValues values,
            Custodians custodians,
            Promising promising,
            Promises promises,
            Notices notices,
            Viewers viewers) {
        this.viewers = viewers;
        this.steps = steps;
        this.submitting = submitting;
        this.cards = cards;
        this.values = values;
        this.custodians = custodians;
        this.promising = promising;
        this.promises = promises;
        this.notices = notices;
    }

    @EventListener
    void hear(ApprovalEvent event) {
        if (!event.use().equals(InformationFormUse.CODE)) return;
        Optional<InformationFormRecord> form =
                steps.locked(event.subject().id(), DSL.trueCondition());
        if (form.isEmpty()) return;
        FormState at = FormState.of(form.get().getState());
        boolean again = event instanceof ApprovalEvent.AskedAgain;
        // what its writer may change is not what the manager read
        if (at != (again ? FormState.RETURNED : FormState.SUBMITTED)
                && !(event instanceof ApprovalEvent.Withdrawn && at.open())) return;
        switch (event) {
            case ApprovalEvent.AskedAgain asked -> submitting.fix(form.get(), asked.comment());
            case ApprovalEvent.Approved approved -> enter(form.get(), approved.byPerson());
            case ApprovalEvent.Returned returned -> move(form.get(), FormState.RETURNED);
            case ApprovalEvent.Refused refused -> end(form.get(), FormState.REFUSED);
            case ApprovalEvent.Withdrawn withdrawn -> end(form.get(), FormState.WITHDRAWN);
        }
    }

    /**
     * @throws Refusal where the customer was removed meanwhile: there is no file to enter it in; or
     *     went to where neither the writer may change it nor the approver see it; or was changed
     *     otherwise since the form was written
     */
    private void enter(InformationFormRecord form, long approver) {
        StoredCard card =
                cards.lockForPaper(form.getCardId())
                        .orElseThrow(() -> Refusal.conflict("form.customer.gone"));
        if (!cards.reaches(viewers.of(form.getFilledBy()), "customer.edit", card.id())
                && !cards.reaches(viewers.of(approver), "customer.read", card.id()))
            throw Refusal.conflict("form.customer.moved");
        values.enter(form, card);
        long custodian = custodians.of(form.getBranchId()).orElse(approver);
        form.setCustodianId(custodian);
        move(form, FormState.APPROVED);
        promises.keep(AboutForm.ENTRY, AboutForm.of(form.getId()), Proof.note(form.getNumber()));
        promising.offer(
                new PromiseDraft(
                        AboutForm.FORWARD,
                        AboutForm.of(form.getId()),
                        form.getCardId(),
                        custodian,
                        null,
                        null,
                        Map.of("title", form.getNumber())));
        notices.tell(
                List.of(custodian),
                AboutForm.of(form.getId()),
                "form.to-forward",
                Map.of("number", form.getNumber()));
    }

    private void end(InformationFormRecord form, FormState to) {
        move(form, to);
        promises.release(AboutForm.ENTRY, AboutForm.of(form.getId()), form.getNumber());
    }

    /** The approval itself tells its requester. */
    private void move(InformationFormRecord form, FormState to) {
        steps.take(form, to, null);
    }
}

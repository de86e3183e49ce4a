package zhike.customer.form;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.approval.ApprovalAsk;
import zhike.approval.ApprovalState;
import zhike.approval.Approvals;
import zhike.customer.card.CardStore;
import zhike.customer.db.tables.records.InformationFormRecord;
import zhike.platform.error.Refusal;
import zhike.promise.Promises;

import java.util.Optional;

/** Sends a form to the manager, again after a correction, or takes it back. */
@Component
class FormSubmitting {
    private final FormWriters writers;
    private final FormSteps steps;
    private final InformationFormUse use;
    private final Approvals approvals;
    private final CardStore cards;
    private final Promises promises;

    FormSubmitting(
            FormWriters writers,
            FormSteps steps,
            InformationFormUse use,
            Approvals approvals,
            CardStore cards,
            Promises promises) {
        this.writers = writers;
        this.steps = steps;
        this.use = use;
        this.approvals = approvals;
        this.cards = cards;
        this.promises = promises;
    }

    /** Twice is once. */
    @Transactional
    public void submit(Viewer viewer, long id, @Nullable String note) {
        // held before its paper, as who decides does
        Optional<ApprovalState> asked = approvals.hold(AboutForm.of(id), InformationFormUse.CODE);
        InformationFormRecord form = steps.lock(id, writers.writtenBy(viewer));
        FormState at = FormState.of(form.getState());
        if (at == FormState.SUBMITTED) return;
        if (!at.open()) throw Refusal.conflict("form.closed");
        refuseWithoutCustomer(form);
        if (!cards.reaches(viewer, "customer.edit", form.getCardId()))
            throw Refusal.conflict("form.customer.moved");
        fix(form, note);
        asked.ifPresent(each -> approvals.takeOver(each.id()));
        approvals.askOrCorrect(
                viewer.personId(),
                new ApprovalAsk(
                        InformationFormUse.CODE,
                        AboutForm.of(id),
                        form.getCardId(),
                        use.factsOf(form)),
                note);
    }

    /** From here on its writer changes nothing; not of a customer that is gone. */
    void fix(InformationFormRecord form, @Nullable String note) {
        refuseWithoutCustomer(form);
        steps.take(form, FormState.SUBMITTED, note);
    }

    private void refuseWithoutCustomer(InformationFormRecord form) {
        if (cards.lockForPaper(form.getCardId()).isEmpty())
            throw Refusal.conflict("form.customer.gone");
    }

    /** A draft is given up, what was submitted taken back. */
    @Transactional
    public void withdraw(Viewer viewer, long id, @Nullable String note) {
        Optional<ApprovalState> asked = approvals.hold(AboutForm.of(id), InformationFormUse.CODE);
        InformationFormRecord form = steps.lock(id, writers.writtenBy(viewer));
        if (asked.isPresent()) {
            approvals.takeOver(asked.get().id());
            approvals.withdraw(asked.get().id(), note);
            return;
        }
        if (form.getState().equals(FormState.WITHDRAWN.code())) return;
        if (!form.getState().equals(FormState.DRAFT.code())) throw Refusal.conflict("form.closed");
        steps.take(form, FormState.WITHDRAWN, note);
        promises.release(AboutForm.ENTRY, AboutForm.of(id), form.getNumber());
    }
}

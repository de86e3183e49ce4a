package zhike.lead.recognition;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.approval.ApprovalState;
import zhike.approval.Approvals;
import zhike.lead.db.tables.records.RecognitionRecord;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;
import zhike.promise.Promises;

/** Only what is complete lets the next step begin; and a dossier may be given up. */
@Component
class Advancing {
    private final Dossiers dossiers;
    private final PrinciplesWriting principles;
    private final SurveyWriting survey;
    private final SiteSurvey site;
    private final Approvals approvals;
    private final Promises promises;

    Advancing(
            Dossiers dossiers,
            PrinciplesWriting principles,
            SurveyWriting survey,
            SiteSurvey site,
            Approvals approvals,
            Promises promises) {
        this.dossiers = dossiers;
        this.principles = principles;
        this.survey = survey;
        this.site = site;
        this.approvals = approvals;
        this.promises = promises;
    }

    /**
     * From the principles, the general and the on-site survey; from the later steps their own deeds
     * move.
     */
    @Transactional
    public void move(Viewer viewer, long id, String from) {
        RecognitionRecord row = dossiers.open(viewer, id);
        if (!row.getStep().equals(from)) throw Refusal.conflict("version.stale");
        RecognitionStep step = RecognitionStep.of(row.getStep());
        switch (step) {
            case PRINCIPLES -> principles.refuseIncomplete(row);
            case SURVEY -> survey.refuseIncomplete(row);
            case SITE -> site.refuseIncomplete(row);
            default -> throw Refusal.conflict("recognition.step.own");
        }
        dossiers.enter(row, step.next());
    }

    @Transactional
    public void abandon(Viewer viewer, long id, String reason) {
        RecognitionRecord row = dossiers.open(viewer, id);
        Subject about = Dossiers.about(id);
        approvals
                .of(about, RecognitionUse.CODE)
                .filter(
                        state ->
                                state.stage() == ApprovalState.Stage.PENDING
                                        || state.stage() == ApprovalState.Stage.RETURNED)
                .ifPresent(
                        state -> {
                            throw Refusal.conflict("recognition.under-approval");
                        });
        promises.release(SiteSurvey.PROMISE, about, reason);
        dossiers.end(row, "abandoned", reason);
    }
}

package zhike.lead.recognition;

import static zhike.lead.db.Tables.RECOGNITION;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.approval.ApprovalAsk;
import zhike.approval.ApprovalEvent;
import zhike.approval.Approvals;
import zhike.lead.db.tables.records.RecognitionRecord;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The application, what it asks, and what became of it. */
@Component
class Applying {
    private final Dossiers dossiers;
    private final PrinciplesWriting principles;
    private final Approvals approvals;
    private final ObjectMapper json;
    private final Texts texts;

    Applying(
            Dossiers dossiers,
            PrinciplesWriting principles,
            Approvals approvals,
            ObjectMapper json,
            Texts texts) {
        this.dossiers = dossiers;
        this.principles = principles;
        this.approvals = approvals;
        this.json = json;
        this.texts = texts;
    }

    @Transactional
    public void write(Viewer viewer, long id, RecognitionForms.ApplicationChange form) {
        RecognitionRecord row =
                dossiers.at(viewer, id, RecognitionStep.APPLICATION, form.version());
        row.setApplication(JSONB.jsonb(json.writeValueAsString(form.application())));
        dossiers.write(row);
    }

    RecognitionForms.Application of(RecognitionRecord row) {
        return json.readValue(
                Objects.requireNonNull(row.getApplication().data()),
                RecognitionForms.Application.class);
    }

    /** Of one that was returned, once more from where it was returned. */
    @Transactional
    public void ask(Viewer viewer, long id) {
        // held before its paper, as who decides does
        approvals.hold(Dossiers.about(id), RecognitionUse.CODE);
        RecognitionRecord row = dossiers.at(viewer, id, RecognitionStep.APPLICATION);
        refuseIncomplete(of(row));
        dossiers.enter(row, RecognitionStep.APPROVAL);
        approvals.askOrCorrect(
                row.getOwnerId(),
                new ApprovalAsk(
                        RecognitionUse.CODE, Dossiers.about(id), row.getCustomerId(), facts(row)),
                null);
    }

    private static void refuseIncomplete(RecognitionForms.Application form) {
        Refusal faults = Refusal.invalid("recognition.application.incomplete");
        if (blank(form.why())) faults.at("why", "field.required", Map.of());
        if (blank(form.policy())) faults.at("policy", "field.required", Map.of());
        if (form.goodsOrNone().isEmpty()) faults.at("goods", "field.required", Map.of());
        if (form.grade() == null) faults.at("grade", "field.required", Map.of());
        if (blank(form.terms())) faults.at("terms", "field.required", Map.of());
        if (!faults.faults().isEmpty()) throw faults;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private Map<String, Object> facts(RecognitionRecord row) {
        RecognitionForms.Application form = of(row);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("amount", form.amount());
        facts.put("limit", Objects.requireNonNullElse(form.limit(), BigDecimal.ZERO));
        facts.put("days", Objects.requireNonNullElse(form.days(), 0));
        facts.put("monthly", Objects.requireNonNullElse(form.monthly(), BigDecimal.ZERO));
        if (form.grade() != null) facts.put("grade", form.grade());
        facts.put("score", PrinciplesWriting.percent(principles.of(row)));
        return facts;
    }

    @EventListener
    void became(ApprovalEvent event) {
        if (!event.use().equals(RecognitionUse.CODE)) return;
        RecognitionRecord row = dossiers.lock(RECOGNITION.ID.eq(event.subject().id()));
        if (row == null || !row.getStep().equals(RecognitionStep.APPROVAL.code())) return;
        switch (event) {
            case ApprovalEvent.AskedAgain again -> {
                // only from the dossier itself, which stands at the approval by then
            }
            case ApprovalEvent.Approved approved -> dossiers.enter(row, RecognitionStep.CONTRACTS);
            case ApprovalEvent.Returned returned ->
                    dossiers.enter(row, RecognitionStep.APPLICATION);
            case ApprovalEvent.Withdrawn withdrawn ->
                    dossiers.enter(row, RecognitionStep.APPLICATION);
            case ApprovalEvent.Refused refused ->
                    dossiers.end(
                            row,
                            "refused",
                            texts.get(Locale.SIMPLIFIED_CHINESE, "recognition.not-approved"));
        }
    }
}

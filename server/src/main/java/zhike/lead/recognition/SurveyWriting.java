package zhike.lead.recognition;

import static zhike.lead.db.Tables.RECOGNITION_PAPER;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.lead.db.tables.records.RecognitionRecord;
import zhike.platform.error.Refusal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The general survey: five papers received, a talk with the head, a technical talk. */
@Component
class SurveyWriting {
    static final List<String> PAPERS =
            List.of("history", "profile", "accounts", "products", "catalogue");
    private final DSLContext db;
    private final Dossiers dossiers;

    SurveyWriting(DSLContext db, Dossiers dossiers) {
        this.db = db;
        this.dossiers = dossiers;
    }

    @Transactional
    public void write(Viewer viewer, long id, RecognitionForms.Survey form) {
        RecognitionRecord row = dossiers.at(viewer, id, RecognitionStep.SURVEY, form.version());
        row.setHeadTalk(text(form.headTalk()));
        row.setTechnicalTalk(text(form.technicalTalk()));
        dossiers.write(row);
    }

    /**
     * @throws Refusal naming everything that is missing
     */
    void refuseIncomplete(RecognitionRecord row) {
        Set<String> there =
                db.select(RECOGNITION_PAPER.KIND)
                        .from(RECOGNITION_PAPER)
                        .where(RECOGNITION_PAPER.RECOGNITION_ID.eq(row.getId()))
                        .fetchSet(RECOGNITION_PAPER.KIND);
        Refusal faults = Refusal.invalid("recognition.survey.incomplete");
        for (String paper : PAPERS)
            if (!there.contains(paper))
                faults.at("papers." + paper, "recognition.paper.missing", Map.of());
        if (row.getHeadTalk() == null) faults.at("headTalk", "recognition.talk.missing", Map.of());
        if (row.getTechnicalTalk() == null)
            faults.at("technicalTalk", "recognition.talk.missing", Map.of());
        if (!faults.faults().isEmpty()) throw faults;
    }

    static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

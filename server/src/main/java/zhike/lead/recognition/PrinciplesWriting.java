package zhike.lead.recognition;

import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.lead.db.tables.records.RecognitionRecord;
import zhike.platform.error.Refusal;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;

import java.util.Map;
import java.util.Objects;

/** The six principles as a scored checklist; one of them may rule the customer out. */
@Component
class PrinciplesWriting {
    private static final TypeReference<Map<String, RecognitionForms.Score>> SCORES =
            new TypeReference<>() {};
    private final Dossiers dossiers;
    private final ObjectMapper json;
    private final Settings settings;
    private final SettingGroup<RecognitionSettings> group;

    PrinciplesWriting(
            Dossiers dossiers,
            ObjectMapper json,
            Settings settings,
            SettingGroup<RecognitionSettings> group) {
        this.dossiers = dossiers;
        this.json = json;
        this.settings = settings;
        this.group = group;
    }

    @Transactional
    public void write(Viewer viewer, long id, RecognitionForms.Principles form) {
        for (var each : form.principles().entrySet()) {
            String field = "principles." + each.getKey();
            if (!Principle.codes().contains(each.getKey()))
                throw Refusal.invalid("principles", "recognition.principle.unknown");
            RecognitionForms.Score score = each.getValue();
            if (score.veto() && (score.reason() == null || score.reason().isBlank()))
                throw Refusal.invalid(field + ".reason", "recognition.veto.reason");
        }
        RecognitionRecord row = dossiers.at(viewer, id, RecognitionStep.PRINCIPLES, form.version());
        row.setPrinciples(JSONB.jsonb(json.writeValueAsString(form.principles())));
        dossiers.write(row);
    }

    Map<String, RecognitionForms.Score> of(RecognitionRecord row) {
        return json.readValue(Objects.requireNonNull(row.getPrinciples().data()), SCORES);
    }

    /** Of 100; what was not scored counts nothing. */
    static int percent(Map<String, RecognitionForms.Score> scores) {
        int sum =
                scores.values().stream()
                        .mapToInt(each -> each.score() == null ? 0 : each.score())
                        .sum();
        return Math.round(sum * 100f / (Principle.MOST * Principle.values().length));
    }

    /**
     * @throws Refusal where one is missing, one rules out, or all are too few
     */
    void refuseIncomplete(RecognitionRecord row) {
        Map<String, RecognitionForms.Score> scores = of(row);
        Refusal faults = Refusal.invalid("recognition.principles.incomplete");
        for (String code : Principle.codes()) {
            RecognitionForms.Score score = scores.get(code);
            if (score == null || score.score() == null)
                faults.at("principles." + code, "recognition.principle.unscored", Map.of());
        }
        if (!faults.faults().isEmpty()) throw faults;
        if (scores.values().stream().anyMatch(RecognitionForms.Score::veto))
            throw Refusal.conflict("recognition.vetoed");
        int needed = settings.get(group).pass();
        if (percent(scores) < needed)
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "recognition.below",
                    Map.of("got", percent(scores), "needed", needed));
    }
}

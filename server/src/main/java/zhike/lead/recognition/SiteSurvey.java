package zhike.lead.recognition;

import static zhike.lead.db.Tables.RECOGNITION_SITE;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.lead.db.tables.records.RecognitionRecord;
import zhike.lead.db.tables.records.RecognitionSiteRecord;
import zhike.messaging.Notices;
import zhike.platform.error.Refusal;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.platform.subject.Subject;
import zhike.platform.trail.Trail;
import zhike.promise.PromiseDraft;
import zhike.promise.PromiseTimes;
import zhike.promise.Promises;
import zhike.promise.Promising;
import zhike.promise.Proof;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Several departments go there; each writes and signs what it finds. */
@Component
class SiteSurvey {
    static final String PROMISE = "recognition.site";
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final Dossiers dossiers;
    private final Surveyors surveyors;
    private final Promising promising;
    private final Promises promises;
    private final PromiseTimes times;
    private final Notices notices;
    private final Settings settings;
    private final SettingGroup<RecognitionSettings> group;
    private final Trail trail;

    SiteSurvey(
            DSLContext db,
            Clock clock,
            ObjectMapper json,
            Dossiers dossiers,
            Surveyors surveyors,
            Promising promising,
            Promises promises,
            PromiseTimes times,
            Notices notices,
            Settings settings,
            SettingGroup<RecognitionSettings> group,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.dossiers = dossiers;
        this.surveyors = surveyors;
        this.promising = promising;
        this.promises = promises;
        this.times = times;
        this.notices = notices;
        this.settings = settings;
        this.group = group;
        this.trail = trail;
    }

    /** Who goes, for which department; what is signed stays. */
    @Transactional
    public void send(Viewer viewer, long id, RecognitionForms.Surveyors form) {
        RecognitionRecord row = dossiers.at(viewer, id, RecognitionStep.SITE, form.version());
        surveyors.refuseUnfit(row, form.surveyors());
        List<RecognitionSiteRecord> before = rows(id);
        for (RecognitionSiteRecord old : before) {
            boolean stays =
                    form.surveyors().stream()
                            .anyMatch(
                                    each ->
                                            each.department().equals(old.getDepartment())
                                                    && each.personId().equals(old.getPersonId()));
            if (stays) continue;
            if (old.getSignedAt() != null) throw Refusal.conflict("recognition.site.signed");
            old.delete();
        }
        for (var each : form.surveyors())
            if (before.stream()
                    .noneMatch(
                            old ->
                                    each.department().equals(old.getDepartment())
                                            && each.personId().equals(old.getPersonId())))
                add(row, each);
        dossiers.write(row);
        promise(row, unsigned(before));
        trail.record(
                "recognition.surveyors",
                Dossiers.SUBJECT,
                id,
                row.getNumber(),
                Map.of(
                        "departments",
                        form.surveyors().stream()
                                .map(RecognitionForms.Surveyor::department)
                                .sorted()
                                .toList()));
    }

    private void add(RecognitionRecord row, RecognitionForms.Surveyor surveyor) {
        db.insertInto(RECOGNITION_SITE)
                .set(RECOGNITION_SITE.RECOGNITION_ID, row.getId())
                .set(RECOGNITION_SITE.DEPARTMENT, surveyor.department())
                .set(RECOGNITION_SITE.PERSON_ID, surveyor.personId())
                .execute();
        notices.tell(
                List.of(surveyor.personId()),
                Dossiers.about(row.getId()),
                "recognition.survey",
                Map.of("number", row.getNumber()));
    }

    /** One for each person who has something to sign; whoever goes as before keeps their time. */
    private void promise(RecognitionRecord row, Set<Long> before) {
        if (!times.inUse(PROMISE)) return;
        Subject about = Dossiers.about(row.getId());
        Set<Long> now = unsigned(rows(row.getId()));
        if (!now.containsAll(before)) promises.releaseOthers(PROMISE, about, now, row.getNumber());
        promising.make(
                now.stream()
                        .filter(person -> !before.contains(person))
                        .map(
                                person ->
                                        new PromiseDraft(
                                                PROMISE,
                                                about,
                                                row.getCustomerId(),
                                                person,
                                                null,
                                                null,
                                                Map.of()))
                        .toList());
    }

    private static Set<Long> unsigned(List<RecognitionSiteRecord> rows) {
        return rows.stream()
                .filter(each -> each.getSignedAt() == null)
                .map(RecognitionSiteRecord::getPersonId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By who went there, or by who leads the dossier for them until it is signed. */
    @Transactional
    public void write(Viewer viewer, long id, String department, RecognitionForms.Findings form) {
        dossiers.readable(viewer, id);
        RecognitionRecord row =
                Objects.requireNonNull(dossiers.lock(zhike.lead.db.Tables.RECOGNITION.ID.eq(id)));
        if (!row.getStep().equals(RecognitionStep.SITE.code()) || !row.getState().equals("open"))
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "recognition.step", Map.of("step", row.getStep()));
        RecognitionSiteRecord mine =
                rows(id).stream()
                        .filter(each -> each.getDepartment().equals(department))
                        .findFirst()
                        .orElseThrow(() -> Refusal.missing("recognition.department"));
        if (!mine.getPersonId().equals(viewer.personId()))
            throw Refusal.forbidden("recognition.site.other");
        if (mine.getSignedAt() != null) throw Refusal.conflict("recognition.site.signed");
        refuseUnsound(form);
        mine.setOnDay(form.on());
        mine.setScores(JSONB.jsonb(json.writeValueAsString(form.scores())));
        mine.setFindings(SurveyWriting.text(form.findings()));
        mine.setVetoed(form.vetoed());
        mine.setVetoReason(SurveyWriting.text(form.vetoReason()));
        if (form.sign()) mine.setSignedAt(clock.instant());
        mine.store();
        if (form.sign()) signed(row, viewer, department);
    }

    private void refuseUnsound(RecognitionForms.Findings form) {
        if (!Principle.codes().containsAll(form.scores().keySet()))
            throw Refusal.invalid("scores", "recognition.principle.unknown");
        if (form.vetoed() && SurveyWriting.text(form.vetoReason()) == null)
            throw Refusal.invalid("vetoReason", "recognition.veto.reason");
        if (!form.sign()) return;
        if (form.on() == null) throw Refusal.invalid("on", "recognition.site.undated");
        if (form.on().isAfter(java.time.LocalDate.now(clock)))
            throw Refusal.invalid("on", "recognition.site.future");
        if (SurveyWriting.text(form.findings()) == null)
            throw Refusal.invalid("findings", "recognition.site.silent");
        if (!form.scores().keySet().containsAll(Principle.codes()))
            throw Refusal.invalid("scores", "recognition.principle.unscored");
    }

    private void signed(RecognitionRecord row, Viewer viewer, String department) {
        boolean more =
                rows(row.getId()).stream()
                        .anyMatch(
                                each ->
                                        each.getSignedAt() == null
                                                && each.getPersonId().equals(viewer.personId()));
        if (!more)
            promises.keep(PROMISE, Dossiers.about(row.getId()), viewer.personId(), Proof.NONE);
        notices.tell(
                List.of(row.getOwnerId()),
                Dossiers.about(row.getId()),
                "recognition.signed",
                Map.of("number", row.getNumber()));
        trail.record(
                "recognition.signed",
                Dossiers.SUBJECT,
                row.getId(),
                row.getNumber(),
                Map.of("department", department));
    }

    List<RecognitionSiteRecord> rows(long id) {
        return db.selectFrom(RECOGNITION_SITE)
                .where(RECOGNITION_SITE.RECOGNITION_ID.eq(id))
                .orderBy(RECOGNITION_SITE.DEPARTMENT)
                .fetch();
    }

    /**
     * @throws Refusal too few departments, one has not signed, one rules the customer out
     */
    void refuseIncomplete(RecognitionRecord row) {
        List<RecognitionSiteRecord> all = rows(row.getId());
        int least = settings.get(group).least();
        if (all.size() < least)
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "recognition.site.few", Map.of("least", least));
        if (all.stream().anyMatch(each -> each.getSignedAt() == null))
            throw Refusal.conflict("recognition.site.unsigned");
        if (all.stream().anyMatch(RecognitionSiteRecord::getVetoed))
            throw Refusal.conflict("recognition.vetoed");
    }
}

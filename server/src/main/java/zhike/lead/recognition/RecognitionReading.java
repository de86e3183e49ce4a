package zhike.lead.recognition;

import static zhike.lead.db.Tables.RECOGNITION_CONTRACT;
import static zhike.lead.db.Tables.RECOGNITION_STEP;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.approval.Approvals;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.identity.Staff;
import zhike.lead.db.tables.records.RecognitionRecord;
import zhike.lead.db.tables.records.RecognitionSiteRecord;
import zhike.platform.language.Texts;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.platform.subject.Subject;
import zhike.platform.subject.Subjects;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads a dossier whole. */
@Component
class RecognitionReading {
    private static final TypeReference<Map<String, Integer>> SCORES = new TypeReference<>() {};
    private final DSLContext db;
    private final ObjectMapper json;
    private final Dossiers dossiers;
    private final PrinciplesWriting principles;
    private final Papers papers;
    private final SiteSurvey site;
    private final Applying applying;
    private final Approvals approvals;
    private final Subjects subjects;
    private final WhomAbout whomAbout;
    private final Staff staff;
    private final Settings settings;
    private final SettingGroup<RecognitionSettings> group;

    RecognitionReading(
            DSLContext db,
            ObjectMapper json,
            Dossiers dossiers,
            PrinciplesWriting principles,
            Papers papers,
            SiteSurvey site,
            Applying applying,
            Approvals approvals,
            Subjects subjects,
            WhomAbout whomAbout,
            Staff staff,
            Settings settings,
            SettingGroup<RecognitionSettings> group) {
        this.db = db;
        this.json = json;
        this.dossiers = dossiers;
        this.principles = principles;
        this.papers = papers;
        this.site = site;
        this.applying = applying;
        this.approvals = approvals;
        this.subjects = subjects;
        this.whomAbout = whomAbout;
        this.staff = staff;
        this.settings = settings;
        this.group = group;
    }

    RecognitionView one(Viewer viewer, long id, Locale locale) {
        return shown(viewer, dossiers.readable(viewer, id), locale);
    }

    Optional<RecognitionView> find(Viewer viewer, long id, Locale locale) {
        return dossiers.find(viewer, id).map(row -> shown(viewer, row, locale));
    }

    private RecognitionView shown(Viewer viewer, RecognitionRecord row, Locale locale) {
        long id = row.getId();
        var scores = principles.of(row);
        List<RecognitionView.Site> sites = sites(id);
        RecognitionForms.Application application = applying.of(row);
        Subject customer = new Subject("customer", row.getCustomerId());
        boolean open = row.getState().equals("open");
        boolean edit =
                open
                        && viewer.reach("recognition.edit")
                                .covers(row.getOwnerId(), row.getUnitId(), row.getBranchId());
        return new RecognitionView(
                id,
                row.getNumber(),
                subjects.shown(List.of(customer)).get(customer),
                whomAbout.of(viewer, Map.of(id, row.getCustomerId())).get(id),
                person(row.getOwnerId()),
                row.getState(),
                row.getStep(),
                stages(id),
                scores,
                PrinciplesWriting.percent(scores),
                settings.get(group).pass(),
                row.getHeadTalk(),
                row.getTechnicalTalk(),
                papers.of(id),
                sites,
                application,
                application.amount(),
                approvals
                        .of(Dossiers.about(id), RecognitionUse.CODE)
                        .map(
                                state ->
                                        RecognitionView.Approval.of(
                                                state, Texts.language(locale).equals("zh")))
                        .orElse(null),
                contracts(viewer, id),
                row.getCustomerCode(),
                told(row),
                row.getPaymentMethod(),
                row.getPaymentNote(),
                row.getEndedAt(),
                row.getEndReason(),
                open && row.getStep().equals("site") ? mine(viewer, sites) : List.of(),
                row.getVersion(),
                Map.of("edit", edit));
    }

    private static List<String> mine(Viewer viewer, List<RecognitionView.Site> sites) {
        return sites.stream()
                .filter(each -> each.person().id() == viewer.personId() && each.signedAt() == null)
                .map(RecognitionView.Site::department)
                .toList();
    }

    private List<RecognitionView.Stage> stages(long id) {
        return db.select(
                        RECOGNITION_STEP.STEP,
                        RECOGNITION_STEP.FROM_AT,
                        RECOGNITION_STEP.BY_PERSON,
                        Names.ofPerson(RECOGNITION_STEP.BY_PERSON),
                        RECOGNITION_STEP.DONE_AT,
                        RECOGNITION_STEP.DONE_BY,
                        Names.ofPerson(RECOGNITION_STEP.DONE_BY))
                .from(RECOGNITION_STEP)
                .where(RECOGNITION_STEP.RECOGNITION_ID.eq(id))
                .orderBy(RECOGNITION_STEP.ID)
                .fetch(
                        row ->
                                new RecognitionView.Stage(
                                        row.value1(),
                                        row.value2(),
                                        named(row.value3(), row.value4()),
                                        row.value5(),
                                        named(row.value6(), row.value7())));
    }

    private List<RecognitionView.Site> sites(long id) {
        List<RecognitionSiteRecord> rows = site.rows(id);
        Map<Long, String> names =
                staff.names(rows.stream().map(RecognitionSiteRecord::getPersonId).toList());
        return rows.stream()
                .map(
                        row ->
                                new RecognitionView.Site(
                                        row.getDepartment(),
                                        new Named(
                                                row.getPersonId(),
                                                names.getOrDefault(row.getPersonId(), "")),
                                        row.getOnDay(),
                                        json.readValue(
                                                Objects.requireNonNull(row.getScores().data()),
                                                SCORES),
                                        row.getFindings(),
                                        row.getVetoed(),
                                        row.getVetoReason(),
                                        row.getSignedAt()))
                .toList();
    }

    private List<RecognitionView.Contract> contracts(Viewer viewer, long id) {
        boolean named = Customers.showsPeople(viewer);
        Field<String> by = Names.ofPerson(RECOGNITION_CONTRACT.BY_PERSON).as("by_name");
        return db.select(RECOGNITION_CONTRACT, by)
                .from(RECOGNITION_CONTRACT)
                .where(RECOGNITION_CONTRACT.RECOGNITION_ID.eq(id))
                .orderBy(RECOGNITION_CONTRACT.KIND.desc())
                .fetch(
                        found -> {
                            var row = found.value1();
                            return new RecognitionView.Contract(
                                    row.getKind(),
                                    row.getNumber(),
                                    row.getSignedOn(),
                                    row.getOurSignatory(),
                                    named ? row.getTheirSignatory() : null,
                                    row.getValidUntil(),
                                    new Named(row.getByPerson(), found.value2()),
                                    row.getAt());
                        });
    }

    private List<Named> told(RecognitionRecord row) {
        List<Long> units = Arrays.asList(row.getToldUnits());
        if (units.isEmpty()) return List.of();
        Map<Long, String> names = staff.unitNames(units);
        return units.stream().map(unit -> new Named(unit, names.getOrDefault(unit, ""))).toList();
    }

    private Named person(long id) {
        return new Named(id, staff.names(List.of(id)).getOrDefault(id, ""));
    }

    private static @Nullable Named named(@Nullable Long id, @Nullable String name) {
        return id == null ? null : new Named(id, Objects.requireNonNullElse(name, ""));
    }
}

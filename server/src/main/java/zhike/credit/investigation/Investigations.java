package zhike.credit.investigation;

import static zhike.credit.db.Tables.INVESTIGATION;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.approval.ApprovalEvent;
import zhike.credit.CreditPapers;
import zhike.credit.CreditSettings;
import zhike.credit.db.tables.records.InvestigationRecord;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.platform.page.Page;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.platform.trail.Trail;
import zhike.trade.PaperLife;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Investigations 客户信用调查表: written, handed in, read by finance. */
@Component
class Investigations {
    private final DSLContext db;
    private final CreditPapers papers;
    private final InvestigationFields fields;
    private final Settings settings;
    private final SettingGroup<CreditSettings> group;
    private final Customers customers;
    private final Staff staff;
    private final NumberRules numbers;
    private final CustomerTimeline timeline;
    private final ObjectMapper json;
    private final Clock clock;
    private final Trail trail;

    Investigations(
            DSLContext db,
            CreditPapers papers,
            InvestigationFields fields,
            Settings settings,
            SettingGroup<CreditSettings> group,
            Customers customers,
            Staff staff,
            NumberRules numbers,
            CustomerTimeline timeline,
            ObjectMapper json,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.papers = papers;
        this.fields = fields;
        this.settings = settings;
        this.group = group;
        this.customers = customers;
        this.staff = staff;
        this.numbers = numbers;
        this.timeline = timeline;
        this.json = json;
        this.clock = clock;
        this.trail = trail;
    }

    boolean personal() {
        return settings.get(group).personal();
    }

    @Transactional
    public long add(Viewer viewer, InvestigationForms.Form form) {
        papers.hold(viewer, "credit.edit", form.customerId());
        InvestigationRecord row = db.newRecord(INVESTIGATION);
        row.setNumber(numbers.take("credit-investigation", 1).getFirst());
        row.setCustomerId(form.customerId());
        row.setAskedBy(viewer.personId());
        row.setMadeAt(clock.instant());
        fill(row, form);
        row.insert();
        trail.record(
                "credit-investigation.added",
                InvestigationSubject.KIND,
                row.getId(),
                row.getNumber());
        return row.getId();
    }

    @Transactional
    public void change(Viewer viewer, long id, InvestigationForms.Form form) {
        InvestigationRecord row = lock(viewer, id, Objects.requireNonNullElse(form.version(), -1));
        if (!row.getCustomerId().equals(form.customerId()))
            throw Refusal.invalid("customerId", "credit.customer.unknown");
        fill(row, form);
        row.setVersion(row.getVersion() + 1);
        row.update();
        trail.record(
                "credit-investigation.changed", InvestigationSubject.KIND, id, row.getNumber());
    }

    @Transactional
    public void handIn(Viewer viewer, long id, int version) {
        InvestigationRecord row = lock(viewer, id, version);
        row.setState(PaperLife.WAITING);
        row.setVersion(row.getVersion() + 1);
        row.update();
        trail.record(
                "credit-investigation.handed-in", InvestigationSubject.KIND, id, row.getNumber());
        papers.ask(row.getAskedBy(), InvestigationSubject.of(id), row.getCustomerId(), Map.of());
    }

    @EventListener
    void hear(ApprovalEvent event) {
        if (!event.use().equals(InvestigationSubject.KIND)) return;
        papers.after(event, INVESTIGATION)
                .filter(row -> row.getState().equals(PaperLife.APPROVED))
                .ifPresent(
                        row ->
                                timeline.add(
                                        row.getCustomerId(),
                                        "credit.investigated",
                                        Map.of("number", row.getNumber())));
    }

    InvestigationForms.View one(Viewer viewer, long id, Locale locale) {
        InvestigationRecord row = papers.find(viewer, INVESTIGATION, InvestigationSubject.of(id));
        return view(viewer, row, fields.shown(personal(), locale));
    }

    Page<InvestigationForms.View> page(
            Viewer viewer,
            @Nullable String state,
            @Nullable Long customer,
            @Nullable String cursor,
            int limit) {
        return papers.page(viewer, INVESTIGATION, state, customer, cursor, limit)
                .map(row -> view(viewer, row, List.of()));
    }

    /** What is personal is not shown where it is switched off. */
    private InvestigationForms.View view(
            Viewer viewer, InvestigationRecord row, List<InvestigationFields.Shown> shown) {
        Map<String, String> kept =
                json.readValue(
                        Objects.requireNonNull(row.getAnswers().data()),
                        new TypeReference<Map<String, String>>() {});
        Map<String, String> answers = new LinkedHashMap<>();
        for (InvestigationFields.Field field : fields.all(personal()))
            if (kept.containsKey(field.key()))
                answers.put(field.key(), Objects.requireNonNull(kept.get(field.key())));
        long card = row.getCustomerId();
        long by = row.getAskedBy();
        return new InvestigationForms.View(
                row.getId(),
                row.getNumber(),
                new Named(card, customers.names(viewer, List.of(card)).getOrDefault(card, "")),
                answers,
                row.getConclusion(),
                row.getState(),
                new Named(by, staff.names(List.of(by)).getOrDefault(by, "")),
                row.getMadeAt(),
                row.getUpdatedAt(),
                row.getVersion(),
                shown);
    }

    private InvestigationRecord lock(Viewer viewer, long id, int version) {
        return papers.lock(
                viewer, "credit.edit", INVESTIGATION, InvestigationSubject.of(id), version);
    }

    private void fill(InvestigationRecord row, InvestigationForms.Form form) {
        Map<String, String> kept = new LinkedHashMap<>();
        Map<String, String> asked = new LinkedHashMap<>(form.answers());
        for (InvestigationFields.Field field : fields.all(personal())) {
            String answer = asked.remove(field.key());
            if (answer == null || answer.isBlank()) continue;
            if (!fits(field, answer.strip()))
                throw Refusal.invalid("answers." + field.key(), "credit.answer");
            kept.put(field.key(), answer.strip());
        }
        if (!asked.isEmpty()) throw Refusal.invalid("answers", "credit.answer.unknown");
        row.setAnswers(JSONB.jsonb(json.writeValueAsString(kept)));
        row.setConclusion(form.conclusion());
        row.setUpdatedAt(clock.instant());
    }

    private static boolean fits(InvestigationFields.Field field, String answer) {
        try {
            return switch (field.kind()) {
                case "choice" -> field.choices().contains(answer);
                case "number" -> answer.length() <= 20 && new BigDecimal(answer).signum() >= 0;
                case "date" -> LocalDate.parse(answer).getYear() > 1800;
                default -> true;
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            return false;
        }
    }
}

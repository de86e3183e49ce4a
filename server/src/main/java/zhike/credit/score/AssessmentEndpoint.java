package zhike.credit.score;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.credit.Reasons;
import zhike.credit.db.tables.records.AssessmentRecord;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Assessments of credit. */
@RestController
@RequestMapping("/api/credit/assessments")
class AssessmentEndpoint {
    /**
     * @param score per cent of the points
     * @param special a new customer above the usual bound
     */
    record View(
            long id,
            String number,
            Named customer,
            long cardId,
            Map<String, Integer> answers,
            List<String> vetoes,
            BigDecimal score,
            String grade,
            List<String> because,
            boolean newCustomer,
            boolean special,
            @Nullable String reason,
            LocalDate validUntil,
            String state,
            Named askedBy,
            Instant madeAt,
            int version) {}

    record Trial(
            BigDecimal score,
            Map<String, BigDecimal> groups,
            String grade,
            boolean special,
            List<String> because) {}

    private final Assessments assessments;
    private final Reasons reasons;
    private final Customers customers;
    private final Staff staff;
    private final ObjectMapper json;

    AssessmentEndpoint(
            Assessments assessments,
            Reasons reasons,
            Customers customers,
            Staff staff,
            ObjectMapper json) {
        this.assessments = assessments;
        this.reasons = reasons;
        this.customers = customers;
        this.staff = staff;
        this.json = json;
    }

    @GetMapping
    @Needs("credit.read")
    Page<View> assessments(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        return assessments
                .page(viewer, state, customer, cursor, Page.limit(limit, 50))
                .map(row -> view(viewer, row, locale));
    }

    @GetMapping("/{id}")
    @Needs("credit.read")
    View assessment(@PathVariable long id, Viewer viewer, Locale locale) {
        return view(viewer, assessments.one(viewer, id), locale);
    }

    @PostMapping("/trial")
    @Needs("credit.edit")
    Trial tryAssessment(
            @Valid @RequestBody ScoreForms.Assessing form, Viewer viewer, Locale locale) {
        Scoring.Grade grade = assessments.trial(viewer, form);
        return new Trial(
                grade.score(),
                grade.groups(),
                grade.grade(),
                grade.special(),
                reasons.said(grade.because(), locale));
    }

    @PostMapping
    @Needs("credit.edit")
    @ResponseStatus(HttpStatus.CREATED)
    View assess(@Valid @RequestBody ScoreForms.Assessing form, Viewer viewer, Locale locale) {
        return assessment(assessments.add(viewer, form), viewer, locale);
    }

    @PutMapping("/{id}")
    @Needs("credit.edit")
    View correctAssessment(
            @PathVariable long id,
            @Valid @RequestBody ScoreForms.Assessing form,
            Viewer viewer,
            Locale locale) {
        assessments.correct(viewer, id, form);
        return assessment(id, viewer, locale);
    }

    private View view(Viewer viewer, AssessmentRecord row, Locale locale) {
        long card = row.getCustomerId();
        long by = row.getAskedBy();
        return new View(
                row.getId(),
                row.getNumber(),
                new Named(card, customers.names(viewer, List.of(card)).getOrDefault(card, "")),
                row.getCardId(),
                json.readValue(
                        Objects.requireNonNull(row.getAnswers().data()),
                        new TypeReference<Map<String, Integer>>() {}),
                List.of(row.getVetoes()),
                row.getScore(),
                row.getGrade(),
                reasons.said(row.getBecause(), locale),
                row.getNewCustomer(),
                row.getSpecial(),
                row.getReason(),
                row.getValidUntil(),
                row.getState(),
                new Named(by, staff.names(List.of(by)).getOrDefault(by, "")),
                row.getMadeAt(),
                row.getVersion());
    }
}

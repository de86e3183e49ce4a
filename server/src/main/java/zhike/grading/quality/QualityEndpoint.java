package zhike.grading.quality;

import static zhike.grading.db.Tables.GRADE_CHECK;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.grading.scheme.Schemes;
import zhike.platform.error.Refusal;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** How well customers are graded. */
@RestController
class QualityEndpoint {
    private static final int DAYS = 90;

    record Draw(@Nullable Long schemeId, @NotNull @Min(1) @Max(500) Integer count) {}

    record Drawn(int count) {}

    record Reporting(
            @Nullable Long schemeId,
            @Nullable @Size(max = 30) String shouldLevel,
            @NotBlank @Size(max = 500) String note) {}

    record Reported(long id) {}

    record Verdict(
            @NotNull @Pattern(regexp = "right|wrong") String verdict,
            @Nullable @Size(max = 30) String shouldLevel,
            @Nullable @Size(max = 500) String remark,
            @NotNull Integer version) {}

    private final Schemes schemes;
    private final Checks checks;
    private final CheckList list;
    private final GradingReport report;
    private final IncompleteList incomplete;
    private final Clock clock;

    QualityEndpoint(
            Schemes schemes,
            Checks checks,
            CheckList list,
            GradingReport report,
            IncompleteList incomplete,
            Clock clock) {
        this.schemes = schemes;
        this.checks = checks;
        this.list = list;
        this.report = report;
        this.incomplete = incomplete;
        this.clock = clock;
    }

    @GetMapping("/api/grading/report")
    @Needs("grade.check")
    GradingReport.Report report(
            @RequestParam(required = false) @Nullable Long scheme,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(required = false) @Nullable LocalDate until,
            Viewer viewer) {
        LocalDate to = until == null ? LocalDate.now(clock) : until;
        LocalDate from = since == null ? to.minusDays(DAYS) : since;
        if (from.isAfter(to)) throw Refusal.invalid("since", "grading.period");
        return report.of(viewer, schemes.chosen(scheme), from, to);
    }

    @GetMapping("/api/grading/incomplete")
    @Needs("grade.check")
    Page<IncompleteList.Line> incomplete(
            @RequestParam(required = false) @Nullable Long scheme,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        return incomplete.page(
                viewer, schemes.chosen(scheme), cursor, Page.limit(limit, 50), locale);
    }

    @GetMapping("/api/grading/checks")
    @Needs("grade.check")
    Page<CheckList.Line> checks(
            @RequestParam(required = false) @Nullable Long scheme,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "sample|report")
                    String kind,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "open|right|wrong")
                    String verdict,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        Condition which = DSL.noCondition();
        if (kind != null) which = which.and(GRADE_CHECK.KIND.eq(kind));
        if (verdict != null)
            which =
                    which.and(
                            verdict.equals("open")
                                    ? GRADE_CHECK.VERDICT.isNull()
                                    : GRADE_CHECK.VERDICT.eq(verdict));
        return list.page(
                viewer, schemes.chosen(scheme), which, cursor, Page.limit(limit, 50), locale);
    }

    @PostMapping("/api/grading/checks")
    @Needs("grade.check")
    @ResponseStatus(HttpStatus.CREATED)
    Drawn draw(@Valid @RequestBody Draw form, Viewer viewer) {
        return new Drawn(checks.draw(viewer, form.schemeId(), form.count()));
    }

    @PutMapping("/api/grading/checks/{id}")
    @Needs("grade.check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable long id, @Valid @RequestBody Verdict form, Viewer viewer) {
        checks.decide(
                viewer, id, form.version(), form.verdict(), form.shouldLevel(), form.remark());
    }

    @PostMapping("/api/customers/{id}/grade-reports")
    @Needs("grade.read")
    @ResponseStatus(HttpStatus.CREATED)
    Reported reported(@PathVariable long id, @Valid @RequestBody Reporting form, Viewer viewer) {
        return new Reported(
                checks.report(viewer, id, form.schemeId(), form.shouldLevel(), form.note()));
    }
}

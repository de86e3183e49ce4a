package zhike.care.report;

import static zhike.care.db.Tables.REPORT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.ObjectMapper;

import zhike.care.db.tables.records.ReportRecord;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.web.Needs;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reports of months. */
@RestController
@RequestMapping("/api/care/reports")
class ReportEndpoint {
    record Line(String month, Instant madeAt, List<Named> told) {}

    /**
     * @param head of the department; the others got a copy
     */
    record Shown(
            String month,
            Instant madeAt,
            @Nullable Named head,
            List<Named> told,
            Figures figures,
            List<MonthWords.Section> sections) {}

    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final Staff staff;
    private final MonthWords words;
    private final MonthPaper paper;
    private final MonthSending sending;

    ReportEndpoint(
            DSLContext db,
            Clock clock,
            ObjectMapper json,
            Staff staff,
            MonthWords words,
            MonthPaper paper,
            MonthSending sending) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.staff = staff;
        this.words = words;
        this.paper = paper;
        this.sending = sending;
    }

    @GetMapping
    @Needs("care.report")
    List<Line> all() {
        return db.selectFrom(REPORT)
                .orderBy(REPORT.MONTH.desc())
                .limit(120)
                .fetch(
                        row ->
                                new Line(
                                        YearMonth.from(row.getMonth()).toString(),
                                        row.getMadeAt(),
                                        told(row)));
    }

    @GetMapping("/{month}")
    @Needs("care.report")
    Shown one(@PathVariable YearMonth month, Locale locale) {
        ReportRecord row = row(month);
        Figures figures = figures(row);
        List<Named> told = told(row);
        return new Shown(
                month.toString(),
                row.getMadeAt(),
                told.stream()
                        .filter(each -> Objects.equals(each.id(), row.getHeadId()))
                        .findFirst()
                        .orElse(null),
                told,
                figures,
                words.of(figures, locale));
    }

    @GetMapping("/{month}/paper")
    @Needs("care.report")
    ResponseEntity<Resource> paper(@PathVariable YearMonth month, Locale locale) {
        byte[] pdf = paper.print(month, figures(row(month)), locale);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("care-" + month + ".pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.APPLICATION_PDF)
                .body(new ByteArrayResource(pdf));
    }

    /** Makes it anew and sends it once more, such as after late entries. */
    @PostMapping("/{month}/sending")
    @Needs("care.report")
    Shown send(@PathVariable YearMonth month, Locale locale) {
        if (month.isAfter(YearMonth.now(clock)))
            throw Refusal.invalid("month", "care.report.future");
        sending.send(month);
        return one(month, locale);
    }

    private ReportRecord row(YearMonth month) {
        ReportRecord row = db.selectFrom(REPORT).where(REPORT.MONTH.eq(month.atDay(1))).fetchOne();
        if (row == null) throw Refusal.missing("care.report");
        return row;
    }

    private Figures figures(ReportRecord row) {
        return json.readValue(Objects.requireNonNull(row.getFigures().data()), Figures.class);
    }

    private List<Named> told(ReportRecord row) {
        List<Long> ids = Arrays.asList(row.getTold());
        Map<Long, String> names = staff.names(ids);
        return ids.stream().map(id -> new Named(id, names.getOrDefault(id, ""))).toList();
    }
}

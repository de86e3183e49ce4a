package zhike.trade.receivable;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/** What is owed. */
@RestController
@RequestMapping("/api/receivables")
class ReceivableEndpoint {
    private final Ageing ageing;
    private final OpenInvoices invoices;
    private final DsoReading dso;
    private final AgeingFile file;
    private final Clock clock;

    ReceivableEndpoint(
            Ageing ageing, OpenInvoices invoices, DsoReading dso, AgeingFile file, Clock clock) {
        this.ageing = ageing;
        this.invoices = invoices;
        this.dso = dso;
        this.file = file;
        this.clock = clock;
    }

    @GetMapping("/ageing")
    @Needs("receivable.read")
    AgeingView ageing(
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable String basis,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable Long owner,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return ageing.page(
                viewer,
                AgeingQuestion.of(day(at), basis, by, customer, owner, unit),
                cursor,
                Page.limit(limit, 50));
    }

    @GetMapping("/ageing/file")
    @Needs("receivable.read")
    ResponseEntity<Resource> file(
            @RequestParam String format,
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable String basis,
            @RequestParam(required = false) @Nullable String by,
            Viewer viewer,
            Locale locale) {
        var asked = AgeingQuestion.of(day(at), basis, by, null, null, null);
        AgeingFile.Made made = file.make(viewer, asked, format, locale);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(made.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(made.type()))
                .body(new ByteArrayResource(made.content()));
    }

    @GetMapping("/invoices")
    @Needs("receivable.read")
    Page<OpenInvoices.Line> invoices(
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable String basis,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable Long owner,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable Integer bucket,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return invoices.page(
                viewer,
                AgeingQuestion.of(day(at), basis, null, customer, owner, unit),
                bucket,
                Boolean.TRUE.equals(overdue),
                cursor,
                Page.limit(limit, 50));
    }

    @GetMapping("/dso")
    @Needs("receivable.read")
    DsoReading.Days dso(
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable Long customer,
            Viewer viewer) {
        return dso.of(viewer, AgeingQuestion.of(day(at), null, null, customer, null, null));
    }

    private LocalDate day(@Nullable LocalDate asked) {
        if (asked != null && (asked.getYear() < 1900 || asked.getYear() > 2200))
            throw Refusal.invalid("at", "receivable.day");
        return Objects.requireNonNullElse(asked, LocalDate.now(clock));
    }
}

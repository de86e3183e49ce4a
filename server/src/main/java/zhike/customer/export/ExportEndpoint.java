package zhike.customer.export;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.node.StringNode;

import zhike.access.Viewer;
import zhike.customer.list.CardChoosing;
import zhike.platform.job.JobList;
import zhike.platform.job.JobShown;
import zhike.platform.job.Jobs;
import zhike.platform.web.Needs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Taking customers out: many in the background, one or a short register at once. */
@RestController
class ExportEndpoint {
    private final Jobs jobs;
    private final JobList list;
    private final Exporting exporting;
    private final CardTaking taking;
    private final CardChoosing choosing;
    private final ExportColumns columns;

    ExportEndpoint(
            Jobs jobs,
            JobList list,
            Exporting exporting,
            CardTaking taking,
            CardChoosing choosing,
            ExportColumns columns) {
        this.jobs = jobs;
        this.list = list;
        this.exporting = exporting;
        this.taking = taking;
        this.choosing = choosing;
        this.columns = columns;
    }

    @PostMapping("/api/customers/exports")
    @Needs("customer.export")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobShown start(@Valid @RequestBody ExportRequest request, Viewer viewer, Locale locale) {
        choosing.condition(viewer, Exporting.OPERATION, request.choice());
        choosing.sort(viewer, request.choice());
        columns.of(viewer, request.columns(), locale);
        return list.one(jobs.start(ExportJob.NAME, request), JobList.of(viewer.personId()), locale);
    }

    @GetMapping("/api/customers/register.pdf")
    @Needs("customer.export")
    ResponseEntity<byte[]> register(
            @RequestParam(required = false) @Nullable Long view,
            @RequestParam(required = false) @Nullable String criteria,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable List<String> columns,
            Viewer viewer,
            Locale locale)
            throws Exception {
        ExportRequest request =
                new ExportRequest(
                        "pdf",
                        columns,
                        null,
                        criteria == null || criteria.isBlank()
                                ? null
                                : StringNode.valueOf(criteria),
                        view,
                        q,
                        sort);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long count =
                exporting.write(
                        viewer, request, ExportForm.Format.PDF, locale, out, (done, total) -> {});
        exporting.record(viewer, request, count, null);
        return file(
                exporting.name(locale) + ".pdf",
                ExportForm.Format.PDF.mediaType,
                out.toByteArray());
    }

    @GetMapping("/api/customers/{id:[0-9]{1,18}}/card.pdf")
    @Needs("customer.export")
    ResponseEntity<byte[]> card(@PathVariable long id, Viewer viewer, Locale locale) {
        CardTaking.Taken taken = taking.paper(viewer, id, locale);
        return file(taken.number() + ".pdf", ExportForm.Format.PDF.mediaType, taken.content());
    }

    @GetMapping("/api/customers/{id:[0-9]{1,18}}/vcard")
    @Needs("customer.export")
    ResponseEntity<byte[]> vcard(@PathVariable long id, Viewer viewer) throws Exception {
        CardTaking.Taken taken = taking.vcard(viewer, id);
        return file(
                taken.number() + ".vcf",
                ExportForm.Format.VCARD.mediaType + ";charset=utf-8",
                taken.content());
    }

    /** A paper opens in the browser, to be printed. */
    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        boolean paper = type.equals(ExportForm.Format.PDF.mediaType);
        ContentDisposition how =
                (paper ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(name, StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, how.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }
}

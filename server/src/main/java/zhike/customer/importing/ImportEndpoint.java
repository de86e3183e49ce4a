package zhike.customer.importing;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.multipart.MultipartFile;

import zhike.access.Viewer;
import zhike.customer.db.tables.records.ImportRecord;
import zhike.platform.error.Refusal;
import zhike.platform.file.UploadShare;
import zhike.platform.job.JobList;
import zhike.platform.job.JobShown;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.trail.Trail;
import zhike.platform.web.Needs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Bringing in customers: a file, its mapping, a look, the run, what came back, the way back. */
@RestController
@RequestMapping("/api/imports")
class ImportEndpoint {
    record Settling(
            @NotNull @Size(max = 2000) Map<String, @Nullable String> mapping,
            @Nullable @Valid SheetSettings sheet,
            @Nullable @Valid MappingOptions options) {}

    /**
     * @param pooled whether customers whose owner the file does not name go into the pool
     */
    record Running(@NotNull String policy, @Nullable Boolean pooled) {}

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final ImportUpload upload;
    private final MappingSettling settling;
    private final ImportStarting starting;
    private final ImportReading reading;
    private final ImportPreview preview;
    private final Imports imports;
    private final ErrorFile errors;
    private final UnreadValueFile unread;
    private final Meanings meanings;
    private final JobList jobs;
    private final Trail trail;
    private final UploadShare share;

    ImportEndpoint(
            ImportUpload upload,
            MappingSettling settling,
            ImportStarting starting,
            ImportReading reading,
            ImportPreview preview,
            Imports imports,
            ErrorFile errors,
            UnreadValueFile unread,
            Meanings meanings,
            JobList jobs,
            Trail trail,
            UploadShare share) {
        this.share = share;
        this.upload = upload;
        this.settling = settling;
        this.starting = starting;
        this.reading = reading;
        this.preview = preview;
        this.imports = imports;
        this.errors = errors;
        this.unread = unread;
        this.meanings = meanings;
        this.jobs = jobs;
        this.trail = trail;
    }

    @PostMapping
    @Needs("customer.import")
    @ResponseStatus(HttpStatus.CREATED)
    ImportView upload(@RequestParam("file") MultipartFile file, Viewer viewer, Locale locale)
            throws IOException {
        if (file.isEmpty()) throw Refusal.invalid("file", "sheet.empty");
        share.take(viewer.personId(), file.getSize());
        try (InputStream content = file.getInputStream()) {
            long id =
                    upload.take(
                            viewer,
                            Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                            Objects.requireNonNullElse(
                                    file.getContentType(), "application/octet-stream"),
                            content);
            return reading.one(viewer, id, locale);
        }
    }

    @GetMapping
    @Needs("customer.import")
    Page<ImportView> page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        return reading.page(viewer, Cursor.read(cursor, 1), Page.limit(limit, 50), locale);
    }

    @GetMapping("/meanings")
    @Needs("customer.import")
    List<Meanings.Shown> meanings(Locale locale) {
        return meanings.shown(locale);
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    @Needs("customer.import")
    ImportView one(@PathVariable long id, Viewer viewer, Locale locale) {
        return reading.one(viewer, id, locale);
    }

    @PutMapping("/{id:[0-9]{1,18}}/mapping")
    @Needs("customer.import")
    ImportView settle(
            @PathVariable long id,
            @Valid @RequestBody Settling sent,
            Viewer viewer,
            Locale locale) {
        settling.settle(viewer, id, sent.mapping(), sent.sheet(), sent.options());
        return reading.one(viewer, id, locale);
    }

    @GetMapping("/{id:[0-9]{1,18}}/preview")
    @Needs("customer.import")
    List<PreviewRow> preview(@PathVariable long id, Viewer viewer, Locale locale) {
        return preview.of(viewer, id, locale);
    }

    @PostMapping("/{id:[0-9]{1,18}}/run")
    @Needs("customer.import")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobShown run(
            @PathVariable long id,
            @Valid @RequestBody Running running,
            Viewer viewer,
            Locale locale) {
        return jobs.one(
                starting.run(
                        viewer,
                        id,
                        Policy.of(running.policy()),
                        Boolean.TRUE.equals(running.pooled())),
                DSL.trueCondition(),
                locale);
    }

    @PostMapping("/{id:[0-9]{1,18}}/undoing")
    @Needs("customer.import")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobShown undo(@PathVariable long id, Viewer viewer, Locale locale) {
        return jobs.one(starting.undo(viewer, id), DSL.trueCondition(), locale);
    }

    @GetMapping("/{id:[0-9]{1,18}}/errors.xlsx")
    @Needs("customer.import")
    void errors(@PathVariable long id, Viewer viewer, Locale locale, HttpServletResponse response)
            throws IOException {
        ImportRecord row = imports.find(viewer, id);
        trail.record("import.errors", "import", id, row.getName());
        sheet(response, row.getName() + ".errors.xlsx");
        errors.write(row, locale, response.getOutputStream());
    }

    @GetMapping("/{id:[0-9]{1,18}}/unread.xlsx")
    @Needs("customer.import")
    void unread(@PathVariable long id, Viewer viewer, Locale locale, HttpServletResponse response)
            throws IOException {
        ImportRecord row = imports.find(viewer, id);
        trail.record("import.unread", "import", id, row.getName());
        sheet(response, row.getName() + ".unread.xlsx");
        unread.write(id, locale, response.getOutputStream());
    }

    private static void sheet(HttpServletResponse response, String name) {
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}

package zhike.trade.importing;

import jakarta.validation.Valid;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import zhike.platform.error.Refusal;
import zhike.platform.file.Download;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.platform.file.UploadShare;
import zhike.platform.job.JobList;
import zhike.platform.job.JobShown;
import zhike.platform.page.Page;
import zhike.platform.trail.Trail;
import zhike.platform.web.Needs;
import zhike.trade.db.tables.records.ImportRecord;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;

/** Past orders from files. */
@RestController
@RequestMapping("/api/order-imports")
class OrderImportEndpoint {
    private final OrderImports imports;
    private final OrderImportReading reading;
    private final OrderImportStarting starting;
    private final OrderImportUndoing undoing;
    private final JobList jobs;
    private final StoredFiles files;
    private final Download download;
    private final UploadShare share;
    private final Trail trail;

    OrderImportEndpoint(
            OrderImports imports,
            OrderImportReading reading,
            OrderImportStarting starting,
            OrderImportUndoing undoing,
            JobList jobs,
            StoredFiles files,
            Download download,
            UploadShare share,
            Trail trail) {
        this.imports = imports;
        this.reading = reading;
        this.starting = starting;
        this.undoing = undoing;
        this.jobs = jobs;
        this.files = files;
        this.download = download;
        this.share = share;
        this.trail = trail;
    }

    @PostMapping
    @Needs("trade.import")
    @ResponseStatus(HttpStatus.CREATED)
    OrderImportView upload(@RequestParam("file") MultipartFile file, Viewer viewer, Locale locale)
            throws IOException {
        if (file.isEmpty()) throw Refusal.invalid("file", "sheet.empty");
        share.take(viewer.personId(), file.getSize());
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream content = file.getInputStream()) {
            return reading.one(imports.take(viewer, name, content), locale);
        }
    }

    @GetMapping
    @Needs("trade.import")
    Page<OrderImportView> page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reading.page(cursor, Page.limit(limit, 50));
    }

    @GetMapping("/{id}")
    @Needs("trade.import")
    OrderImportView one(@PathVariable long id, Locale locale) {
        return reading.one(id, locale);
    }

    @PutMapping("/{id}/mapping")
    @Needs("trade.import")
    OrderImportView settle(
            @PathVariable long id, @Valid @RequestBody OrderMapping mapping, Locale locale) {
        imports.settle(id, mapping);
        return reading.one(id, locale);
    }

    @PostMapping("/{id}/run")
    @Needs("trade.import")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobShown run(@PathVariable long id, Viewer viewer, Locale locale) {
        return jobs.one(starting.start(viewer, id), DSL.trueCondition(), locale);
    }

    @PostMapping("/{id}/undoing")
    @Needs("trade.import")
    OrderImportView undo(@PathVariable long id, Locale locale) {
        undoing.undo(id);
        return reading.one(id, locale);
    }

    /** The refused lines, each with what is wrong. */
    @GetMapping("/{id}/errors")
    @Needs("trade.import")
    ResponseEntity<Resource> errors(@PathVariable long id) {
        ImportRecord row = imports.find(id);
        StoredFile file = row.getErrorsFileId() == null ? null : files.find(row.getErrorsFileId());
        if (file == null) throw Refusal.missing("file");
        trail.record("trade.import.errors", "trade-import", id, row.getName());
        return download.of(file);
    }
}

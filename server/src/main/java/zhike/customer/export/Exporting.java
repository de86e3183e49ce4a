package zhike.customer.export;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.access.Viewer;
import zhike.customer.list.CardChoice;
import zhike.customer.list.CardChoosing;
import zhike.customer.list.CardStream;
import zhike.identity.Names;
import zhike.platform.error.Refusal;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.platform.language.Texts;
import zhike.platform.trail.Trail;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Writes the customers within the viewer's reach of exporting into a file, page by page; with the
 * file goes its line in the trail.
 */
@Component
class Exporting {
    static final String OPERATION = "customer.export";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private final DSLContext db;
    private final Clock clock;
    private final CardChoosing choosing;
    private final CardStream stream;
    private final ExportColumns columns;
    private final ExportForms forms;
    private final StoredFiles files;
    private final TransactionTemplate transaction;
    private final Texts texts;
    private final Trail trail;

    Exporting(
            DSLContext db,
            Clock clock,
            CardChoosing choosing,
            CardStream stream,
            ExportColumns columns,
            ExportForms forms,
            StoredFiles files,
            TransactionTemplate transaction,
            Texts texts,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.choosing = choosing;
        this.stream = stream;
        this.columns = columns;
        this.forms = forms;
        this.files = files;
        this.transaction = transaction;
        this.texts = texts;
        this.trail = trail;
    }

    /** Progress is told in rows of a total. */
    interface Told {
        void rows(long done, long total);
    }

    StoredFile toFile(Viewer viewer, ExportRequest request, Locale locale, Told told)
            throws Exception {
        ExportForm.Format format =
                ExportForm.Format.valueOf(request.format().toUpperCase(Locale.ROOT));
        Path temporary = Files.createTempFile("zhike-export", "." + format.end);
        try {
            long total;
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
                total = write(viewer, request, format, locale, out, told);
            }
            return Objects.requireNonNull(
                    transaction.execute(
                            status -> keep(viewer, request, format, locale, temporary, total)));
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private StoredFile keep(
            Viewer viewer,
            ExportRequest request,
            ExportForm.Format format,
            Locale locale,
            Path temporary,
            long total) {
        try (InputStream content = Files.newInputStream(temporary)) {
            StoredFile file =
                    files.write(
                            name(locale) + "." + format.end,
                            format.mediaType,
                            content,
                            Long.MAX_VALUE);
            record(viewer, request, total, file.id());
            return file;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * @return how many
     */
    long write(
            Viewer viewer,
            ExportRequest request,
            ExportForm.Format format,
            Locale locale,
            OutputStream out,
            Told told)
            throws Exception {
        CardChoice choice = request.choice();
        Condition wanted = choosing.condition(viewer, OPERATION, choice);
        boolean paper = format == ExportForm.Format.PDF;
        ExportColumns.Chosen chosen =
                columns.of(
                        viewer,
                        request.columns() == null && paper ? RegisterForm.USUAL : request.columns(),
                        locale);
        long total = stream.count(wanted);
        if (paper && total > RegisterForm.MOST_ROWS)
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "export.too-long-for-paper",
                    Map.of("most", RegisterForm.MOST_ROWS, "count", total));
        if (paper && chosen.keys().size() > RegisterForm.MOST_COLUMNS)
            throw Refusal.invalid(
                    "columns",
                    "export.too-wide-for-paper",
                    Map.of("most", RegisterForm.MOST_COLUMNS));
        long[] done = {0};
        try (ExportForm form =
                forms.begin(format, about(viewer, chosen, choice, locale, total), out)) {
            stream.each(
                    viewer,
                    wanted,
                    choosing.sort(viewer, choice),
                    rows -> {
                        form.write(rows);
                        done[0] += rows.size();
                        told.rows(done[0], total);
                    });
        }
        return done[0];
    }

    private ExportAbout about(
            Viewer viewer,
            ExportColumns.Chosen chosen,
            CardChoice choice,
            Locale locale,
            long total) {
        String criteria =
                choice.empty()
                        ? texts.get(locale, "export.all")
                        : texts.get(locale, choice.ids() == null ? "export.some" : "export.picked");
        return new ExportAbout(viewer, locale, chosen, company(), at(), total, criteria);
    }

    String company() {
        return db.select(Names.ofCompany()).fetchSingle().value1();
    }

    String at() {
        return TIME.format(ZonedDateTime.ofInstant(clock.instant(), clock.getZone()));
    }

    String name(Locale locale) {
        return texts.get(
                locale, "export.file", Map.of("at", at().replace(":", "").replace(' ', '-')));
    }

    void record(Viewer viewer, ExportRequest request, long total, @Nullable Long fileId) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("format", request.format());
        detail.put("count", total);
        if (choosing.criteria(viewer, request.choice()) instanceof String criteria)
            detail.put("criteria", criteria);
        if (request.q() != null) detail.put("q", request.q());
        if (request.ids() != null)
            detail.put("ids", request.ids().subList(0, Math.min(1_000, request.ids().size())));
        if (request.columns() != null) detail.put("columns", request.columns());
        if (fileId != null) detail.put("file", fileId);
        trail.record("customer.exported", "customer", null, null, detail);
    }
}

package zhike.trade.receivable;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.identity.Names;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.page.Page;
import zhike.platform.paper.PaperPrinting;
import zhike.platform.paper.PaperTemplate;
import zhike.platform.sheet.SheetWriter;
import zhike.platform.trail.Trail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ageing 应收账款账龄分析表 as a workbook or on paper. */
@Component
class AgeingFile {
    /** A sheet of paper is read; a workbook is counted with. */
    static final int MOST_ON_PAPER = 2_000;

    static final int MOST = 50_000;
    private static final PaperTemplate PAGE = PaperTemplate.of("ageing");

    record Made(String name, String type, byte[] content) {}

    private final DSLContext db;
    private final Ageing ageing;
    private final Texts texts;
    private final PaperPrinting printing;
    private final Trail trail;

    AgeingFile(DSLContext db, Ageing ageing, Texts texts, PaperPrinting printing, Trail trail) {
        this.db = db;
        this.ageing = ageing;
        this.texts = texts;
        this.printing = printing;
        this.trail = trail;
    }

    /**
     * @param format {@code pdf} or {@code xlsx}
     * @throws Refusal {@code receivable.format}, {@code receivable.file.long}
     */
    @Transactional
    public Made make(Viewer viewer, AgeingQuestion asked, String format, Locale locale) {
        if (!format.equals("pdf") && !format.equals("xlsx"))
            throw Refusal.invalid("format", "receivable.format");
        boolean pdf = format.equals("pdf");
        List<AgeingView.Line> lines = all(viewer, asked, pdf ? MOST_ON_PAPER : MOST);
        AgeingView.Sums total = ageing.total(viewer, asked);
        var out = new ByteArrayOutputStream();
        List<String> head = head(asked, locale);
        if (pdf) print(asked, head, lines, total, locale, out);
        else write(head, lines, total, locale, out);
        String title = texts.get(locale, "receivable.ageing");
        trail.record(
                "receivable.exported",
                null,
                null,
                title,
                Map.of("at", asked.at(), "basis", asked.basis(), "rows", lines.size()));
        return new Made(
                title + " " + asked.at() + "." + format,
                pdf
                        ? "application/pdf"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                out.toByteArray());
    }

    private List<AgeingView.Line> all(Viewer viewer, AgeingQuestion asked, int most) {
        List<AgeingView.Line> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<AgeingView.Line> page = ageing.lines(viewer, asked, cursor, 5_000);
            all.addAll(page.items());
            if (all.size() > most)
                throw new Refusal(
                        Refusal.Kind.INVALID, "receivable.file.long", Map.of("most", most));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private List<String> head(AgeingQuestion asked, Locale locale) {
        List<String> head = new ArrayList<>();
        head.add(texts.get(locale, "receivable.by." + asked.by()));
        for (Buckets.Bucket each : ageing.buckets().all()) head.add(called(each, locale));
        for (String column : List.of("invoices", "credits", "balance", "overdue", "share"))
            head.add(texts.get(locale, "receivable.column." + column));
        head.add(texts.get(locale, "receivable.column.limit"));
        head.add(texts.get(locale, "receivable.column.provision"));
        return head;
    }

    private String called(Buckets.Bucket bucket, Locale locale) {
        if (bucket.from() == null) return texts.get(locale, "receivable.bucket.not-due");
        if (bucket.to() == null) return "≥" + bucket.from();
        return bucket.from() + "–" + bucket.to();
    }

    private static List<@Nullable Object> cells(
            String name, AgeingView.Sums sums, @Nullable BigDecimal limit) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        cells.addAll(sums.buckets());
        cells.add(sums.invoices());
        cells.add(sums.credits());
        cells.add(sums.balance());
        cells.add(sums.overdue());
        cells.add(sums.share());
        cells.add(limit);
        cells.add(sums.provision());
        return cells;
    }

    private void write(
            List<String> head,
            List<AgeingView.Line> lines,
            AgeingView.Sums total,
            Locale locale,
            ByteArrayOutputStream out) {
        try (SheetWriter sheet = SheetWriter.xlsx(out, texts.get(locale, "receivable.ageing"))) {
            sheet.header(head);
            for (AgeingView.Line line : lines)
                sheet.row(cells(line.of().name(), line.sums(), line.limit()));
            sheet.row(cells(texts.get(locale, "receivable.total"), total, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(
            AgeingQuestion asked,
            List<String> head,
            List<AgeingView.Line> lines,
            AgeingView.Sums total,
            Locale locale,
            ByteArrayOutputStream out) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (AgeingView.Line line : lines)
            rows.add(row(cells(line.of().name(), line.sums(), line.limit())));
        printing.print(
                PAGE.fill(
                        Map.of(
                                "lang", locale.getLanguage(),
                                "company", db.select(Names.ofCompany()).fetchSingle().value1(),
                                "title", texts.get(locale, "receivable.ageing"),
                                "at", asked.at(),
                                "basis", texts.get(locale, "receivable.basis." + asked.basis()),
                                "head", head.stream().map(each -> Map.of("label", each)).toList(),
                                "rows", rows,
                                "total",
                                        row(
                                                cells(
                                                        texts.get(locale, "receivable.total"),
                                                        total,
                                                        null)))),
                out);
    }

    private static Map<String, Object> row(List<@Nullable Object> cells) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Object cell : cells)
            shown.add(
                    Map.of(
                            "value",
                            cell == null
                                    ? ""
                                    : cell instanceof BigDecimal sum ? sum.toPlainString() : cell,
                            "class",
                            cell instanceof String ? "text" : "num"));
        return Map.of("cells", shown);
    }
}

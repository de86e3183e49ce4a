package zhike.customer.export;

import zhike.customer.list.CardRow;
import zhike.platform.language.Texts;
import zhike.platform.sheet.SheetWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * A workbook with a second sheet that tells who took it out, or a plain table that stays a plain
 * table.
 */
final class TableForm implements ExportForm {
    private final SheetWriter sheet;
    private final ExportAbout about;
    private final Texts texts;

    TableForm(SheetWriter sheet, ExportAbout about, Texts texts) throws IOException {
        this.sheet = sheet;
        this.about = about;
        this.texts = texts;
        sheet.header(about.columns().labels());
    }

    static TableForm xlsx(ExportAbout about, Texts texts, OutputStream out) throws IOException {
        return new TableForm(
                SheetWriter.xlsx(out, texts.get(about.locale(), "export.sheet")), about, texts);
    }

    static TableForm csv(ExportAbout about, Texts texts, OutputStream out) throws IOException {
        return new TableForm(SheetWriter.csv(out), about, texts);
    }

    @Override
    public void write(List<CardRow> rows) throws IOException {
        for (CardRow row : rows) sheet.row(about.columns().cells(row));
    }

    @Override
    public void close() throws IOException {
        Locale locale = about.locale();
        sheet.page(texts.get(locale, "export.about"));
        sheet.row(List.of(texts.get(locale, "export.about.company"), about.company()));
        sheet.row(List.of(texts.get(locale, "export.about.by"), about.viewer().name()));
        sheet.row(List.of(texts.get(locale, "export.about.at"), about.at()));
        sheet.row(List.of(texts.get(locale, "export.about.count"), about.total()));
        sheet.row(List.of(texts.get(locale, "export.about.criteria"), about.criteria()));
        sheet.row(
                List.of(
                        texts.get(locale, "export.about.care"),
                        texts.get(locale, "export.about.careful")));
        sheet.close();
    }
}

package zhike.trade.importing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.file.StoredFiles;
import zhike.platform.language.Texts;
import zhike.platform.sheet.Sheet;
import zhike.platform.sheet.SheetRow;
import zhike.platform.sheet.SheetWriter;
import zhike.trade.db.tables.records.ImportRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the refused lines as they were, each with what is wrong, to be corrected and sent again.
 */
@Component
class OrderErrors {
    private static final long LARGEST = 500L << 20;
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final OrderImports imports;
    private final StoredFiles files;
    private final Texts texts;

    OrderErrors(OrderImports imports, StoredFiles files, Texts texts) {
        this.imports = imports;
        this.files = files;
        this.texts = texts;
    }

    /**
     * @param faults by row, from 1
     * @return the file; null where nothing was refused
     */
    @Nullable Long write(ImportRecord row, Map<Long, LineReading.Fault> faults, Locale locale) {
        if (faults.isEmpty()) return null;
        try {
            Path file = Files.createTempFile("zhike", ".xlsx");
            try {
                fill(file, row, faults, locale);
                try (var in = Files.newInputStream(file)) {
                    return files.write(row.getName() + ".errors.xlsx", XLSX, in, LARGEST).id();
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(
            Path file, ImportRecord row, Map<Long, LineReading.Fault> faults, Locale locale)
            throws IOException {
        List<String> columns = imports.shape(row).columns();
        try (Sheet sheet = imports.open(imports.file(row));
                var out = Files.newOutputStream(file);
                SheetWriter writer = SheetWriter.xlsx(out, "1")) {
            List<String> header = new ArrayList<>(columns);
            header.add(texts.get(locale, "trade.import.wrong"));
            writer.header(header);
            long at = 0;
            for (Iterator<SheetRow> all = sheet.rows().iterator(); all.hasNext(); ) {
                SheetRow each = all.next();
                LineReading.Fault fault = faults.get(++at);
                if (fault != null) writer.row(cells(each, columns.size(), said(fault, locale)));
            }
        }
    }

    private static List<String> cells(SheetRow row, int width, String wrong) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < width; at++) cells.add(row.cell(at));
        cells.add(wrong);
        return cells;
    }

    String said(LineReading.Fault fault, Locale locale) {
        return texts.get(locale, "trade.import." + fault.code(), Map.of("value", fault.value()));
    }
}

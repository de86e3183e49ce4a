package zhike.platform.sheet;

import zhike.platform.error.Refusal;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens a workbook (.xlsx, .xlsm). */
final class OpenedBook {
    private OpenedBook() {}

    static Sheet of(Spool spool, SheetOptions options, List<Closeable> opened) throws IOException {
        XlsxParts parts = XlsxParts.open(spool.file(), options.limits());
        opened.add(parts);
        if (parts.has("xl/workbook.bin")) {
            throw SheetRefusal.of("sheet.xlsx.binary");
        } else if (!parts.has("xl/workbook.xml")) {
            throw SheetRefusal.of("sheet.format.archive");
        }
        try {
            return of(parts, spool, options, opened);
        } catch (Refusal e) {
            throw e;
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw refusal(0);
        }
    }

    private static Sheet of(
            XlsxParts parts, Spool spool, SheetOptions options, List<Closeable> opened)
            throws IOException, XMLStreamException {
        XlsxBook book = XlsxBook.of(parts);
        XlsxBook.Tab tab = book.tab(options.sheetName());
        XMLStreamReader xml =
                parts.xml(tab.part(), options.limits().unpackedBytes())
                        .orElseThrow(
                                () -> SheetRefusal.of("sheet.xlsx.noSheet", "sheet", tab.name()));
        XlsxRows rows =
                new XlsxRows(xml, book, XlsxStrings.of(parts), XlsxStyles.of(parts), options);
        opened.add(rows);
        List<SheetRow> first = SheetReader.head(rows);
        if (first.isEmpty()) {
            throw SheetRefusal.of("sheet.empty");
        }
        TableHead table = TableHead.of(first, options);
        SheetShape shape =
                new SheetShape(
                        FileKind.XLSX,
                        null,
                        false,
                        null,
                        table.header(),
                        table.leading(first),
                        table.columns(first),
                        book.names(),
                        tab.name());
        return new Sheet(
                shape,
                table.body(first),
                rows,
                () -> {
                    try (spool) {
                        parts.close();
                    }
                });
    }

    /** Whatever an XML or archive reader throws at broken input, as one code. */
    static Refusal refusal(int line) {
        return SheetRefusal.of("sheet.xlsx.broken", "line", line);
    }
}

package zhike.platform.sheet;

import zhike.platform.error.Refusal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Opens tables in files. */
public final class SheetReader {
    private static final int SAMPLE_ROWS = 1_000;
    private static final int SAMPLE_CELLS = 200_000;
    private static final int SAMPLE_CHARS = 4_000_000;

    private SheetReader() {}

    /**
     * Opens the table in a file.
     *
     * @throws Refusal sheet.empty, sheet.binary, sheet.format.* (not a table), sheet.xlsx.* (a
     *     workbook that is broken or too costly), sheet.quotes.broken; while the rows are walked,
     *     too
     */
    public static Sheet open(Path file, String fileName, SheetOptions options) throws IOException {
        return open(Spool.of(file), fileName, options);
    }

    /** The same for a stream, which is laid down in a temporary file first. */
    public static Sheet open(InputStream stream, String fileName, SheetOptions options)
            throws IOException {
        return open(Spool.of(stream), fileName, options);
    }

    private static Sheet open(Spool spool, String fileName, SheetOptions options)
            throws IOException {
        List<Closeable> opened = new ArrayList<>(List.of(spool));
        try {
            FileKind kind = FileKind.of(spool.file());
            return switch (kind) {
                case EMPTY -> throw SheetRefusal.of("sheet.empty");
                case TEXT -> OpenedText.of(spool, options, opened);
                case ZIP, XLSX -> OpenedBook.of(spool, options, opened);
                default -> throw notATable(kind, fileName);
            };
        } catch (IOException | RuntimeException e) {
            for (Closeable it : opened.reversed()) {
                it.close();
            }
            throw e;
        }
    }

    private static Refusal notATable(FileKind kind, String fileName) {
        return SheetRefusal.of(
                "sheet.format." + kind.name().toLowerCase(Locale.ROOT), "file", fileName);
    }

    /** The first rows of a source: enough to see the shape, never more than a few megabytes. */
    static List<SheetRow> head(RowSource source) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        long cells = 0;
        long chars = 0;
        while (rows.size() < SAMPLE_ROWS && cells < SAMPLE_CELLS && chars < SAMPLE_CHARS) {
            SheetRow row = source.next();
            if (row == null) {
                break;
            }
            rows.add(row);
            cells += row.cells().size();
            chars += row.cells().stream().mapToLong(String::length).sum();
        }
        return rows;
    }
}

package zhike.platform.sheet;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a table row by row; the stream is left open. */
public interface SheetWriter extends Closeable {
    void header(List<String> names) throws IOException;

    /**
     * Numbers stay numbers, dates dates, booleans booleans; everything else is written as its text.
     */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /**
     * Goes on with another sheet of this name; where there are no sheets what follows is left out.
     */
    void page(String name) throws IOException;

    /** Comma separated UTF-8 with the mark by which Excel knows it. */
    static SheetWriter csv(OutputStream out) throws IOException {
        return new CsvSheetWriter(out);
    }

    /** A workbook with one sheet, or more when the rows do not fit into one. */
    static SheetWriter xlsx(OutputStream out, String sheetName) {
        return new XlsxSheetWriter(out, sheetName);
    }
}

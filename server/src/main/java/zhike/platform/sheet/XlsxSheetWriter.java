package zhike.platform.sheet;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Streams rows into a workbook. Text is written as text, which a spreadsheet never runs as a
 * formula.
 */
final class XlsxSheetWriter implements SheetWriter {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_CHARS = 32_767;
    private static final int ROWS_BETWEEN_FLUSHES = 1_000;
    private static final String VERSION = "1.0";

    private final Workbook book;
    private String name;
    private List<String> header = List.of();
    private int sheets = 1;
    private int next;
    private Worksheet sheet;

    XlsxSheetWriter(OutputStream out, String name) {
        this.book = new Workbook(new StaysOpen(out), "Zhike", VERSION);
        this.name = name;
        this.sheet = book.newWorksheet(name);
    }

    @Override
    public void header(List<String> names) throws IOException {
        header = List.copyOf(names);
        writeHeader();
    }

    private void writeHeader() {
        for (int i = 0; i < header.size(); i++) {
            sheet.inlineString(next, i, header.get(i));
            sheet.style(next, i).bold().set();
            sheet.width(i, width(header.get(i)));
        }
        next += header.isEmpty() ? 0 : 1;
        sheet.freezePane(0, next);
    }

    /** Wide enough for the word, a Chinese character counting as two. */
    private static double width(String word) {
        long wide = word.chars().filter(c -> c > 0x2e80).count();
        return Math.clamp(word.length() + wide + 4.0, 12, 60);
    }

    @Override
    public void page(String name) throws IOException {
        sheet.finish();
        this.name = name;
        sheets = 1;
        next = 0;
        sheet = book.newWorksheet(name);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (next == MOST_ROWS) {
            sheet.finish();
            sheets++;
            next = 0;
            sheet = book.newWorksheet(name + " (" + sheets + ")");
            writeHeader();
        }
        for (int i = 0; i < cells.size(); i++) {
            write(i, cells.get(i));
        }
        next++;
        if (next % ROWS_BETWEEN_FLUSHES == 0) {
            sheet.flush();
        }
    }

    private void write(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(next, column, number);
            case Boolean truth -> sheet.value(next, column, truth);
            case LocalDate date -> dated(column, date.atStartOfDay(), "yyyy-mm-dd");
            case LocalDateTime time -> dated(column, time, "yyyy-mm-dd hh:mm:ss");
            default -> sheet.inlineString(next, column, legal(value.toString()));
        }
    }

    private void dated(int column, LocalDateTime time, String format) {
        sheet.value(next, column, time);
        sheet.style(next, column).format(format).set();
    }

    /** XML 1.0 knows no control characters, a cell no more than 32,767 characters. */
    private static String legal(String text) {
        String cut = text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) : text;
        return cut.chars().allMatch(c -> c >= 32 || c == '\n' || c == '\t' || c == '\r')
                ? cut
                : cut.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "");
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

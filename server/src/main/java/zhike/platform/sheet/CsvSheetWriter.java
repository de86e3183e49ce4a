package zhike.platform.sheet;

import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * RFC 4180 with CRLF; text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
final class CsvSheetWriter implements SheetWriter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Writer writer;
    private boolean over;

    CsvSheetWriter(OutputStream out) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\ufeff');
    }

    @Override
    public void header(List<String> names) throws IOException {
        row(names);
    }

    @Override
    public void page(String name) {
        over = true;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (over) return;
        for (int i = 0; i < cells.size(); i++) {
            writer.write(i == 0 ? "" : ",");
            writer.write(cell(cells.get(i)));
        }
        writer.write("\r\n");
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case LocalDateTime time -> TIME.format(time);
            default -> quoted(harmless(value.toString()));
        };
    }

    /**
     * An apostrophe before what may be a formula, and before one that was there, so that reading
     * takes one off.
     */
    private static String harmless(String text) {
        boolean formula = !text.isEmpty() && CellText.isFormulaStart(text.charAt(0));
        boolean ambiguous = !CellText.unwrapped(text).equals(text);
        return formula || ambiguous ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain =
                text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                        && text.strip().equals(text);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }
}

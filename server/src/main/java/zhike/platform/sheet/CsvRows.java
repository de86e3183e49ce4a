package zhike.platform.sheet;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;

/**
 * Rows of separated text, forgiving where the meaning is plain. A quote that is never closed does
 * not swallow the rest of the file: its row is handed out as a problem and reading goes on with the
 * next line.
 */
final class CsvRows implements RowSource {
    private static final char QUOTE = '"';
    private static final int END = -1;

    private final CharSource in;
    private final char separator;
    private final SheetLimits limits;
    private final RowInWork row;
    private long line = 1;
    private int brokenQuotes;

    CsvRows(Reader reader, char separator, SheetLimits limits) {
        this.in = new CharSource(reader);
        this.separator = separator;
        this.limits = limits;
        this.row = new RowInWork(limits);
    }

    /** Reads past whole lines, whatever is in them. */
    void skipLines(int lines) throws IOException {
        long until = line + lines;
        while (line < until) {
            int c = in.read();
            if (c == END) {
                return;
            }
            isLineEnd(c);
        }
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        while (true) {
            row.start(line);
            boolean more = readRow();
            SheetRow read = row.finish();
            if (!read.isBlank() || read.problem() != null) {
                return read;
            } else if (!more) {
                return null;
            }
        }
    }

    private boolean readRow() throws IOException {
        boolean quotes = true;
        while (true) {
            int c = in.read();
            if (c == END) {
                return false;
            } else if (c == QUOTE && quotes && row.cellIsBlank()) {
                quotes = readQuoted();
            } else if (c == separator && separator != SheetOptions.ONE_COLUMN) {
                row.endCell();
            } else if (isLineEnd(c)) {
                return true;
            } else {
                row.append((char) c);
            }
        }
    }

    /** Counts the line if the character ends one; CR, LF and CRLF all do. */
    private boolean isLineEnd(int c) throws IOException {
        if (c == '\r' && in.read() != '\n') {
            stepBackUnlessAtEnd();
        } else if (c != '\n' && c != '\r') {
            return false;
        }
        line++;
        return true;
    }

    private void stepBackUnlessAtEnd() {
        if (!in.atEnd()) {
            in.back();
        }
    }

    /**
     * Reads up to the closing quote; false when there is none and the rest of the row is to be
     * taken as it stands.
     */
    private boolean readQuoted() throws IOException {
        StringBuilder raw = new StringBuilder();
        long started = line;
        row.clearCell();
        while (true) {
            int c = in.read();
            if (c == END) {
                return unclosed(raw, started);
            }
            raw.append((char) c);
            if (c == QUOTE) {
                int after = in.read();
                if (after != QUOTE) {
                    stepBackUnlessAtEnd();
                    return line == started || mayFollowQuote(after) || unclosed(raw, started);
                }
                raw.append(QUOTE);
                row.append(QUOTE);
            } else if (raw.length() > limits.cellChars()) {
                return tooLong(raw, started, (char) c);
            } else {
                countLine(raw, c);
                row.append((char) c);
            }
        }
    }

    private void countLine(CharSequence raw, int c) {
        boolean secondOfPair =
                c == '\n' && raw.length() > 1 && raw.charAt(raw.length() - 2) == '\r';
        if (c == '\r' || c == '\n' && !secondOfPair) {
            line++;
        }
    }

    private boolean mayFollowQuote(int c) {
        return c == END || c == separator || c == '\n' || c == '\r' || c == ' ' || c == '\t';
    }

    private boolean tooLong(CharSequence raw, long started, char last) throws IOException {
        if (line > started) {
            return unclosed(raw, started);
        }
        row.problem("sheet.cell.tooLong");
        row.append(last);
        return false;
    }

    private boolean unclosed(CharSequence raw, long started) {
        if (++brokenQuotes > limits.brokenQuotes()) {
            throw SheetRefusal.of("sheet.quotes.broken", "line", started);
        }
        in.unread(raw);
        line = started;
        row.clearCell();
        row.append(QUOTE);
        row.problem("sheet.quote.unclosed");
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

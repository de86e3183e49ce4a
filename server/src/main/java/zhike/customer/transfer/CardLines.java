package zhike.customer.transfer;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** Physical lines, counted, none longer than a limit. */
final class CardLines implements Closeable {
    private static final int MOST_CHARS = 8_000_000;

    private final PushbackReader reader;
    private long line;
    private boolean cut;

    CardLines(Reader reader) {
        this.reader = new PushbackReader(reader);
    }

    /** The next line without its end, or null; what goes beyond the limit is dropped. */
    @Nullable String next() throws IOException {
        StringBuilder text = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n' && c != '\r'; c = reader.read()) {
            if (text.length() < MOST_CHARS) {
                text.append((char) c);
            } else {
                cut = true;
            }
        }
        skipRestOfPair(c);
        line++;
        return text.toString();
    }

    private void skipRestOfPair(int end) throws IOException {
        int after = end == '\r' ? reader.read() : -1;
        if (after >= 0 && after != '\n') {
            reader.unread(after);
        }
    }

    /** Number of the line read last, the first being 1. */
    long line() {
        return line;
    }

    /** Whether anything was dropped so far. */
    boolean wasCut() {
        return cut;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

package zhike.customer.transfer;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/**
 * The cards of a vCard 2.1, 3.0 or 4.0 text, each parsed by itself so that a broken one harms no
 * other.
 */
final class TextCards implements ReadCard.Source {
    private static final int MOST_CHARS = 16_000_000;
    private static final String BEGIN = "begin:vcard";
    private static final String END = "end:vcard";

    private final CardLines lines;
    private final StringBuilder block = new StringBuilder();
    private @Nullable String waiting;

    TextCards(Reader reader) {
        this.lines = new CardLines(new BufferedReader(reader, 1 << 16));
    }

    @Override
    public @Nullable ReadCard next() throws IOException {
        String first = firstLine();
        if (first == null) {
            return null;
        }
        return isMark(first, BEGIN) ? card(first) : outside(first);
    }

    private @Nullable String firstLine() throws IOException {
        String line = waiting != null ? waiting : lines.next();
        waiting = null;
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line;
    }

    private ReadCard card(String first) throws IOException {
        long start = lines.line();
        int depth = 0;
        String before = "";
        block.setLength(0);
        for (String line = first; line != null; before = line, line = lines.next()) {
            if (isMark(line, BEGIN)
                    && depth > 0
                    && !before.strip().toLowerCase(Locale.ROOT).startsWith("agent")) {
                waiting = line;
                break;
            }
            add(line);
            depth += isMark(line, BEGIN) ? 1 : isMark(line, END) ? -1 : 0;
            if (depth == 0) {
                return whole(start);
            }
        }
        return new ReadCard.Broken(start, "transfer.card.truncated", block.toString());
    }

    private ReadCard whole(long start) {
        return block.length() >= MOST_CHARS || lines.wasCut()
                ? new ReadCard.Broken(start, "transfer.card.tooLarge", block.toString())
                : OneCard.parse(start, block.toString());
    }

    private void add(String line) {
        if (block.length() < MOST_CHARS) {
            block.append(line).append("\r\n");
        }
    }

    private ReadCard outside(String first) throws IOException {
        long start = lines.line();
        String line = first;
        while (line != null && !isMark(line, BEGIN)) {
            line = lines.next();
        }
        waiting = line;
        return new ReadCard.Broken(start, "transfer.card.outside", first);
    }

    private static boolean isMark(String line, String mark) {
        return line.length() < 40
                && line.strip().toLowerCase(Locale.ROOT).replace(" ", "").equals(mark);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

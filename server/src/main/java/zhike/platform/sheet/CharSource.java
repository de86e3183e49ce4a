package zhike.platform.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** Characters one at a time, with the possibility to give some back. */
final class CharSource implements Closeable {
    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int filled;
    private String returned = "";
    private int returnedAt;
    private boolean fromReturned;
    private boolean atEnd;

    CharSource(Reader reader) {
        this.reader = reader;
    }

    /** The next character, or −1 at the end. */
    int read() throws IOException {
        fromReturned = returnedAt < returned.length();
        if (fromReturned) {
            atEnd = false;
            return returned.charAt(returnedAt++);
        }
        atEnd = position == filled && !fill();
        return atEnd ? -1 : buffer[position++];
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, reader.read(buffer, 0, buffer.length));
        position = 0;
        return filled > 0;
    }

    /** Whether the last read met the end. */
    boolean atEnd() {
        return atEnd;
    }

    /** Takes back the last character read (not the end). */
    void back() {
        if (fromReturned) {
            returnedAt--;
        } else {
            position--;
        }
    }

    /** Gives characters back: they are read next, in this order. */
    void unread(CharSequence text) {
        returned = text + returned.substring(returnedAt);
        returnedAt = 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

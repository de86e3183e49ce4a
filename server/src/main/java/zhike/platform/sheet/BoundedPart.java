package zhike.platform.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** One part of a workbook as it unpacks: stops when it grows beyond what a workbook needs. */
final class BoundedPart extends FilterInputStream {
    private static final long FREE = 10_000_000;
    private static final int MOST_WITHOUT_MARKUP = 4_000_000;

    /** A reader of XML compares the names in a tag each with each. */
    private static final int LONGEST_TAG = 65_536;

    private static final int OUTSIDE = -1;

    private final String name;
    private final long mostBytes;
    private final long packed;
    private final int ratio;
    private long unpacked;
    private int sinceMarkup;
    private int inTag = OUTSIDE;

    /** The quote that is open within a tag; 0 where none is. */
    private byte quote;

    BoundedPart(InputStream in, String name, long packed, long mostBytes, int ratio) {
        super(in);
        this.name = name;
        this.packed = Math.max(1, packed);
        this.mostBytes = mostBytes;
        this.ratio = ratio;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        unpacked += Math.max(0, count);
        for (int i = offset; i < offset + count; i++) {
            sinceMarkup = bytes[i] == '<' || bytes[i] == '>' ? 0 : sinceMarkup + 1;
            inTag = within(bytes[i]);
            if (inTag > LONGEST_TAG) throw SheetRefusal.tooLarge("sheet.xlsx.bomb", "part", name);
        }
        if (unpacked > mostBytes) {
            throw SheetRefusal.tooLarge("sheet.xlsx.tooLarge", "part", name);
        } else if (unpacked > FREE && unpacked / packed > ratio
                || sinceMarkup > MOST_WITHOUT_MARKUP) {
            throw SheetRefusal.tooLarge("sheet.xlsx.bomb", "part", name);
        }
        return count;
    }

    /** How far into a tag; what is not one, such as a comment, may be long. */
    private int within(byte next) {
        if (inTag == OUTSIDE) return next == '<' ? 0 : OUTSIDE;
        if (quote != 0) {
            if (next == quote) quote = 0;
            return inTag + 1;
        }
        if (next == '<') return 0;
        if (next == '>' || inTag == 0 && (next == '!' || next == '?')) return OUTSIDE;
        if (next == '"' || next == '\'') quote = next;
        return inTag + 1;
    }
}

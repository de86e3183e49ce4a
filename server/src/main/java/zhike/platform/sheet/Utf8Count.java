package zhike.platform.sheet;

/** Counts sequences of bytes that are well-formed UTF-8 (RFC 3629) and bytes that are not. */
final class Utf8Count {
    private long sequences;
    private long invalid;
    private int awaited;
    private int lowest;
    private int highest;

    void add(byte signed) {
        int b = signed & 0xff;
        if (awaited > 0) {
            if (b >= lowest && b <= highest) {
                awaited--;
                sequences += awaited == 0 ? 1 : 0;
                range(0x80, 0xbf);
                return;
            }
            invalid++;
            awaited = 0;
        }
        if (b >= 0x80) {
            begin(b);
        }
    }

    private void begin(int b) {
        range(0x80, 0xbf);
        if (b >= 0xc2 && b <= 0xdf) {
            awaited = 1;
        } else if (b >= 0xe0 && b <= 0xef) {
            awaited = 2;
            range(b == 0xe0 ? 0xa0 : 0x80, b == 0xed ? 0x9f : 0xbf);
        } else if (b >= 0xf0 && b <= 0xf4) {
            awaited = 3;
            range(b == 0xf0 ? 0x90 : 0x80, b == 0xf4 ? 0x8f : 0xbf);
        } else {
            invalid++;
        }
    }

    private void range(int from, int to) {
        lowest = from;
        highest = to;
    }

    void end() {
        invalid += awaited > 0 ? 1 : 0;
        awaited = 0;
    }

    boolean isValid() {
        return invalid == 0;
    }

    /**
     * UTF-8 with some damage: far more good sequences than bad bytes, or only a cut last character.
     */
    boolean isMostlyValid() {
        return invalid == 0
                || sequences >= 10 && invalid * 20 <= sequences
                || sequences > 0 && invalid == 1;
    }
}

package zhike.platform.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One pass over all bytes of a file: what its encoding has to be told from. The whole file, for its
 * end may differ.
 */
final class ByteCensus {
    private static final int SAMPLE = 1 << 17;
    private static final int BLOCK = 1 << 16;

    private final Utf8Count utf8 = new Utf8Count();
    private final ByteArrayOutputStream highSample = new ByteArrayOutputStream();
    private byte[] head = new byte[0];
    private long total;
    private long zerosEven;
    private long zerosOdd;
    private long controls;
    private long highRuns;
    private long highRunsOfOne;
    private long run;

    static ByteCensus of(Path file) throws IOException {
        ByteCensus census = new ByteCensus();
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] block = in.readNBytes(BLOCK);
                    block.length > 0;
                    block = in.readNBytes(BLOCK)) {
                census.count(block);
            }
        }
        census.endRun();
        census.utf8.end();
        return census;
    }

    private void count(byte[] block) {
        head = total == 0 ? block : head;
        boolean high = false;
        for (byte b : block) {
            utf8.add(b);
            if (b < 0) {
                run++;
                high = true;
            } else {
                endRun();
                countLow(b);
            }
            total++;
        }
        if (high && highSample.size() < SAMPLE) {
            sampleWholeLines(block);
        }
    }

    private void countLow(byte b) {
        if (b == 0) {
            zerosEven += 1 - (total & 1);
            zerosOdd += total & 1;
        } else if (b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 26
                && b != 27) {
            controls++;
        }
    }

    private void endRun() {
        if (run > 0) {
            highRuns++;
            highRunsOfOne += run == 1 ? 1 : 0;
            run = 0;
        }
    }

    /**
     * A block may begin in the middle of a character, a line does not (in encodings that keep
     * ASCII).
     */
    private void sampleWholeLines(byte[] block) {
        int from = 0;
        int to = block.length;
        while (block != head && from < to && block[from] != '\n') {
            from++;
        }
        while (block.length == BLOCK && to > from && block[to - 1] != '\n') {
            to--;
        }
        if (to == from) {
            to = block.length;
        }
        highSample.write(block, from, to - from);
    }

    Utf8Count utf8() {
        return utf8;
    }

    byte[] head() {
        return head;
    }

    /** Whole lines among which bytes over 127 occur. */
    byte[] highSample() {
        return highSample.toByteArray();
    }

    long total() {
        return total;
    }

    long zeros() {
        return zerosEven + zerosOdd;
    }

    long zerosOdd() {
        return zerosOdd;
    }

    long controls() {
        return controls;
    }

    /** Share of runs of high bytes that are one byte long: most in Western text, few in Chinese. */
    double lonelyHighBytes() {
        return highRuns == 0 ? 0 : (double) highRunsOfOne / highRuns;
    }
}

package zhike.platform.backup;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Counts the rows of COPY text and adds up a hash of each, so that the same rows give the same
 * checksum in any order. In COPY text a line end inside a value is written as \n, so every real one
 * ends a row.
 */
final class RowDigest extends OutputStream {
    private final MessageDigest row;
    private long rows;
    private long high;
    private long low;

    RowDigest() {
        try {
            row = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int start = from;
        for (int i = from; i < from + length; i++) {
            if (bytes[i] != '\n') continue;
            row.update(bytes, start, i + 1 - start);
            endRow();
            start = i + 1;
        }
        row.update(bytes, start, from + length - start);
    }

    private void endRow() {
        ByteBuffer hash = ByteBuffer.wrap(row.digest());
        rows++;
        high += hash.getLong();
        low += hash.getLong();
    }

    long rows() {
        return rows;
    }

    String checksum() {
        return "%016x%016x".formatted(high, low);
    }

    boolean agrees(Manifest.Table table) {
        return rows == table.rows() && checksum().equals(table.checksum());
    }
}

package zhike.platform.file;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;

/** Reads piece after piece until there is none. */
final class ChunkStream extends InputStream {
    /** The piece at this position, or null after the last. */
    interface Pieces {
        byte @Nullable [] at(int position);
    }

    private final Pieces pieces;
    private byte @Nullable [] piece = new byte[0];
    private int position;
    private int offset;

    ChunkStream(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int start, int length) {
        if (length == 0) return 0;
        byte[] now = piece;
        if (now != null && offset == now.length) {
            piece = now = pieces.at(position++);
            offset = 0;
        }
        if (now == null) return -1;
        int taken = Math.min(length, now.length - offset);
        System.arraycopy(now, offset, into, start, taken);
        offset += taken;
        return taken;
    }
}

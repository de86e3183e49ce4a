package zhike.customer.matching;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The profiles of any number of records beside the heap: some 400 bytes each in a file without a
 * name, which is gone with the process; in memory one of sixteen places. Written by rising id, then
 * read by one thread.
 */
public final class ProfileFile implements ProfileSource, AutoCloseable {
    private static final int EVERY = 16;
    private static final int HEAD = Long.BYTES + Integer.BYTES;
    private static final ValueLayout.OfLong ID =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(java.nio.ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt LENGTH =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(java.nio.ByteOrder.BIG_ENDIAN);
    private final FileChannel channel;
    private final DataOutputStream out;
    private final ByteArrayOutputStream one = new ByteArrayOutputStream(1 << 10);
    private final Arena arena = Arena.ofShared();
    private long[] ids = new long[1 << 10];
    private long[] places = new long[1 << 10];
    private long count;
    private long size;
    private @Nullable MemorySegment mapped;

    /**
     * @throws UncheckedIOException when there is no room for temporary files
     */
    public ProfileFile() {
        try {
            Path path = Files.createTempFile("zhike-", ".profiles");
            channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Files.delete(path);
            out =
                    new DataOutputStream(
                            new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param id higher than those before
     */
    public void add(long id, Profile profile) {
        try {
            one.reset();
            PackedProfile.write(profile, new DataOutputStream(one));
            if (count++ % EVERY == 0) {
                mark(id);
            }
            out.writeLong(id);
            out.writeInt(one.size());
            one.writeTo(out);
            size += HEAD + one.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mark(long id) {
        int at = Math.toIntExact((count - 1) / EVERY);
        if (at == ids.length) {
            ids = Arrays.copyOf(ids, 2 * at);
            places = Arrays.copyOf(places, 2 * at);
        }
        ids[at] = id;
        places[at] = size;
    }

    @Override
    public Map<Long, Profile> load(Set<Long> wanted) {
        MemorySegment file = mapped();
        Map<Long, Profile> found = HashMap.newHashMap(wanted.size());
        long[] sorted = wanted.stream().mapToLong(Long::longValue).sorted().toArray();
        long place = 0;
        for (long id : sorted) {
            place = Math.max(place, before(id));
            while (place < size && file.get(ID, place) < id) {
                place += HEAD + file.get(LENGTH, place + Long.BYTES);
            }
            if (place < size && file.get(ID, place) == id) {
                found.put(id, at(file, place));
            }
        }
        return found;
    }

    /** Where to begin looking. */
    private long before(long id) {
        int marks = Math.toIntExact((count + EVERY - 1) / EVERY);
        int at = Arrays.binarySearch(ids, 0, marks, id);
        int mark = at >= 0 ? at : -at - 2;
        return mark < 0 ? 0 : places[mark];
    }

    private static Profile at(MemorySegment file, long place) {
        byte[] bytes = new byte[file.get(LENGTH, place + Long.BYTES)];
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, place + HEAD, bytes, 0, bytes.length);
        try {
            return PackedProfile.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MemorySegment mapped() {
        MemorySegment file = mapped;
        if (file == null) {
            try {
                out.flush();
                file = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            mapped = file;
        }
        return file;
    }

    @Override
    public void close() {
        try {
            arena.close();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

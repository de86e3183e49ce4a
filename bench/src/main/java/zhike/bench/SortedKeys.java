package zhike.bench;

import zhike.customer.matching.KeyedId;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Stands in for the database that sorts the keys: they are dealt into files by range, then read
 * file by file.
 */
final class SortedKeys implements AutoCloseable {
    private static final int FILES = 128;
    private static final int RANGE = Long.SIZE - 7;

    private final Path folder = Files.createTempDirectory("keys");
    private final DataOutputStream[] out = new DataOutputStream[FILES];

    SortedKeys() throws IOException {
        for (int i = 0; i < FILES; i++) {
            out[i] = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(i))));
        }
    }

    void add(long key, long id) throws IOException {
        DataOutputStream file = out[(int) ((key ^ Long.MIN_VALUE) >>> RANGE)];
        file.writeLong(key);
        file.writeLong(id);
    }

    Iterator<KeyedId> rising() throws IOException {
        for (DataOutputStream file : out) {
            file.close();
        }
        return IntStream.range(0, FILES).boxed().flatMap(this::sorted).iterator();
    }

    @Override
    public void close() throws IOException {
        for (int i = 0; i < FILES; i++) {
            Files.deleteIfExists(file(i));
        }
        Files.delete(folder);
    }

    private Stream<KeyedId> sorted(int index) {
        try (var in =
                new DataInputStream(
                        new BufferedInputStream(Files.newInputStream(file(index)), 1 << 16))) {
            KeyedId[] keys = new KeyedId[(int) (Files.size(file(index)) / (2 * Long.BYTES))];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = new KeyedId(in.readLong(), in.readLong());
            }
            Arrays.sort(keys, Comparator.comparingLong(KeyedId::key));
            return Stream.of(keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(int index) {
        return folder.resolve(Integer.toString(index));
    }
}

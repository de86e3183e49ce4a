package zhike.platform.sheet;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A table being read. The rows can be walked once; only the sample stays in memory. */
public final class Sheet implements Closeable {
    private final SheetShape shape;
    private final List<SheetRow> sample;
    private final RowSource source;
    private final Closeable after;
    private boolean walked;

    Sheet(SheetShape shape, List<SheetRow> sample, RowSource source, Closeable after) {
        this.shape = shape;
        this.sample = sample.stream().map(this::noted).toList();
        this.source = source;
        this.after = after;
    }

    public SheetShape shape() {
        return shape;
    }

    /** The first rows, at most 1,000, without titles and header. */
    public List<SheetRow> sample() {
        return sample;
    }

    /** All rows, the sample included, in the order of the file. */
    public Stream<SheetRow> rows() {
        if (walked) {
            throw new IllegalStateException("the rows of a sheet can be walked once");
        }
        walked = true;
        Iterable<SheetRow> rest = Rest::new;
        return Stream.concat(sample.stream(), StreamSupport.stream(rest.spliterator(), false));
    }

    private SheetRow noted(SheetRow row) {
        int columns = shape.columns().size();
        boolean extra = row.cells().stream().skip(columns).anyMatch(cell -> !cell.isBlank());
        if (!extra) {
            return row;
        }
        List<CellNote> notes = new ArrayList<>(row.notes());
        notes.add(new CellNote(columns, CellNote.Kind.EXTRA_CELLS));
        return new SheetRow(row.line(), row.cells(), notes, row.problem());
    }

    @Override
    public void close() throws IOException {
        try (after) {
            source.close();
        }
    }

    private final class Rest implements Iterator<SheetRow> {
        private @Nullable SheetRow next = advance();

        private @Nullable SheetRow advance() {
            try {
                SheetRow row = source.next();
                return row == null ? null : noted(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public SheetRow next() {
            SheetRow row = next;
            if (row == null) {
                throw new NoSuchElementException();
            }
            next = advance();
            return row;
        }
    }
}

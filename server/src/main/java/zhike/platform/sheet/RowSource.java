package zhike.platform.sheet;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;

/** Rows one after another, as they lie in the file. */
interface RowSource extends Closeable {
    /** The next row, or null at the end. */
    @Nullable SheetRow next() throws IOException;
}

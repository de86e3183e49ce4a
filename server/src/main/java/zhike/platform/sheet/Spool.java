package zhike.platform.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that can be read more than once: a stream is laid down in a temporary file that goes when
 * this is closed.
 */
public record Spool(Path file, boolean temporary) implements Closeable {
    public static Spool of(Path file) {
        return new Spool(file, false);
    }

    public static Spool of(InputStream stream) throws IOException {
        Path file = Files.createTempFile("zhike-", ".in");
        try {
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Spool(file, true);
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(file);
        }
    }
}

package zhike.platform.backup;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import zhike.platform.backup.Manifest.Table;
import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that is being read. */
final class BackupFile implements AutoCloseable {
    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Refuses with backup.unreadable, backup.damaged, or backup.newer for a format of the future.
     */
    static BackupFile open(Path path) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new OperatorError(ExitCode.BACKUP_DAMAGED, "backup.unreadable", path, "?");
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(path.toFile());
            Manifest manifest = readManifest(zip);
            if (manifest.format() > Manifest.FORMAT) {
                throw new OperatorError(
                        ExitCode.BACKUP_DAMAGED, "backup.newer", manifest.schema(), "?");
            }
            return new BackupFile(path, zip, manifest);
        } catch (IOException | JacksonException | OperatorError e) {
            close(zip);
            if (e instanceof OperatorError error) throw error;
            throw damaged(path, e);
        }
    }

    private static Manifest readManifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Saving.MANIFEST);
        if (entry == null) throw new ZipException("no " + Saving.MANIFEST);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(bytes);
            // ZipFile does not compare it, and nothing else guards the sequences in it
            if (sum.getValue() != entry.getCrc()) throw new ZipException(Saving.MANIFEST);
            return JsonMapper.shared().readValue(bytes, Manifest.class);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream rows(Table table) throws IOException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) throw new ZipException("no " + table.entry());
        return zip.getInputStream(entry);
    }

    /** Reads everything once: no half of a damaged file ever reaches a database. */
    void check() {
        for (Table table : manifest.tables()) {
            try (InputStream in = rows(table)) {
                RowDigest digest = new RowDigest();
                in.transferTo(digest);
                if (!digest.agrees(table)) throw new ZipException(table.entry());
            } catch (IOException e) {
                throw damaged(path, e);
            }
        }
    }

    static OperatorError damaged(Path path, Exception e) {
        return new OperatorError(
                e, ExitCode.BACKUP_DAMAGED, "backup.damaged", path, String.valueOf(e.getMessage()));
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(java.util.zip.@org.jspecify.annotations.Nullable ZipFile zip) {
        try {
            if (zip != null) zip.close();
        } catch (IOException e) {
            // only read from
        }
    }
}

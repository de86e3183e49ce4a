package zhike.sim;

import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The backup in two thirds of the room, as it is carried in every copy of the product: its parts
 * uncompressed, then all of it by xz.
 */
final class Repacking {
    /** Of the dictionary; whoever unpacks needs as much memory. */
    private static final int BYTES = 16 << 20;

    private Repacking() {}

    static void of(Path backup, Path file) throws IOException {
        LZMA2Options options = new LZMA2Options(LZMA2Options.PRESET_MAX);
        options.setDictSize(BYTES);
        try (ZipFile from = new ZipFile(backup.toFile());
                XZOutputStream packed =
                        new XZOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(file)), options);
                ZipOutputStream to = new ZipOutputStream(packed)) {
            to.setLevel(0);
            for (ZipEntry each : from.stream().toList()) {
                ZipEntry entry = new ZipEntry(each.getName());
                entry.setTime(0);
                to.putNextEntry(entry);
                from.getInputStream(each).transferTo(to);
                to.closeEntry();
            }
        }
    }
}

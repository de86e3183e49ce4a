package zhike.platform.postgres;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import zhike.platform.terminal.BuildFacts;
import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** Unpacks the PostgreSQL that comes inside our own archive, once per version. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /**
     * The directory with bin, lib and share of this version; unpacked beside it first, then moved
     * as a whole.
     */
    static Path unpacked(Path home) throws IOException {
        String archive = archive();
        Path target = home.resolve(BuildFacts.read().postgres());
        if (Files.isDirectory(target)) return target;
        Files.createDirectories(home);
        Path fresh = Files.createTempDirectory(home, ".unpacking-");
        try (InputStream in = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (in == null)
                throw new OperatorError(
                        ExitCode.DATABASE_FAILED, "database.binaries.missing", archive);
            unpack(in, fresh);
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        return target;
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) throw new IOException("outside: " + entry.getName());
                write(tar, entry, path);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        if (path.getParent() != null) Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** The name inside the binaries' jar for this machine. */
    private static String archive() {
        String os =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac")
                        ? "darwin"
                        : "linux";
        String chip = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "/postgres-" + os + "-" + chip + ".txz";
    }
}

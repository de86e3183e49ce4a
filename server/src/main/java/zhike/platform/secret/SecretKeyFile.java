package zhike.platform.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random key of 256 bits in a file that only its owner may read. */
record SecretKeyFile(Path path) {
    private static final int BYTES = 32;

    boolean exists() {
        return Files.exists(path);
    }

    byte[] read() throws IOException {
        byte[] key = HexFormat.of().parseHex(Files.readString(path).strip());
        if (key.length != BYTES) throw new IOException("No key of 256 bits in " + path);
        return key;
    }

    /** Atomically: a start that is killed leaves a whole key or none. */
    byte[] make() throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(path.getParent());
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(
                fresh,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, HexFormat.of().formatHex(key) + "\n");
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }
}

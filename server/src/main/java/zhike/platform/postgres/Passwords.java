package zhike.platform.postgres;

import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The random passwords of the embedded database, in a file that only its owner may read. */
record Passwords(String superuser, String zhike) {

    /** Those kept in the directory; new ones only while there is no database that has others. */
    static Passwords of(DataDirectory directory) throws IOException {
        Path file = directory.passwords();
        if (Files.exists(file)) return read(file);
        if (!directory.empty()) {
            throw new OperatorError(ExitCode.DATABASE_FAILED, "database.password.lost", file);
        }
        Passwords fresh = new Passwords(random(), random());
        fresh.write(file);
        return fresh;
    }

    private static Passwords read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return new Passwords(
                properties.getProperty("superuser", ""), properties.getProperty("zhike", ""));
    }

    private void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("superuser", superuser);
        properties.setProperty("zhike", zhike);
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(
                fresh,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text.toString());
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Passwords[hidden]";
    }
}

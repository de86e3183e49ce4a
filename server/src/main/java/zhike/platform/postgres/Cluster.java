package zhike.platform.postgres;

import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's files: made once with initdb, configured anew at every start. */
record Cluster(Path directory, Path binaries) {
    private static final String INCLUDES =
            "\ninclude = 'zhike.conf'\ninclude_if_exists = '../postgresql.own.conf'\n";

    /**
     * The cluster of this directory; made beside it and moved as a whole, so that there is never
     * half of one.
     */
    static Cluster in(DataDirectory data, Path binaries, Passwords passwords) throws IOException {
        Cluster cluster = new Cluster(data.cluster(), binaries);
        if (data.empty()) {
            Cluster fresh = new Cluster(data.path().resolve("postgres.new"), binaries);
            Trees.delete(fresh.directory);
            fresh.initialise(data, passwords);
            Files.move(fresh.directory, cluster.directory, StandardCopyOption.ATOMIC_MOVE);
        }
        return cluster;
    }

    private void initialise(DataDirectory data, Passwords passwords) throws IOException {
        Path secret = Files.createTempFile(data.path(), ".superuser", "");
        Path log = data.logs().resolve("initdb.log");
        try {
            Files.writeString(secret, passwords.superuser());
            List<String> command =
                    List.of(
                            binaries.resolve("bin/initdb").toString(),
                            "-D",
                            directory.toString(),
                            "-U",
                            "postgres",
                            "--pwfile=" + secret,
                            "-E",
                            "UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C.UTF-8",
                            "-A",
                            "scram-sha-256",
                            "--data-checksums",
                            "--no-instructions");
            Process initdb =
                    Subprocess.shortRun(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            if (!initdb.waitFor(120, TimeUnit.SECONDS) || initdb.exitValue() != 0) {
                initdb.destroyForcibly();
                throw new OperatorError(
                        ExitCode.DATABASE_FAILED, "database.initdb", Trees.lastWords(log), log);
            }
            Files.writeString(
                    directory.resolve("postgresql.conf"), INCLUDES, StandardOpenOption.APPEND);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    /** Our settings, sized to this machine. */
    void configure() throws IOException {
        try (InputStream in = Cluster.class.getResourceAsStream("/postgres/zhike.conf")) {
            if (in == null) throw new IOException("missing /postgres/zhike.conf");
            long memory = Trees.machineMegabytes();
            String text =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .replace(
                                    "{shared_buffers}",
                                    Long.toString(Math.clamp(memory / 64, 64, 512)))
                            .replace(
                                    "{effective_cache_size}",
                                    Long.toString(Math.max(256, memory / 2)));
            Files.writeString(directory.resolve("zhike.conf"), text);
        }
    }
}

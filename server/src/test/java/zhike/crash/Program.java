package zhike.crash;

import org.jspecify.annotations.Nullable;

import zhike.ZhikeApplication;
import zhike.testing.Caller;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Zhike in a process of its own, with its embedded database. */
final class Program implements AutoCloseable {
    static final String PASSWORD = "correct horse battery staple";

    /** Long, because the machine may be busy; how long it took is told. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path data;
    private @Nullable Process process;
    private int port;

    private final List<String> options;

    Program(Path data) {
        this(data, List.of());
    }

    /**
     * @param options more system properties, as they stand on a command line
     */
    Program(Path data, List<String> options) {
        this.data = data;
        this.options = options;
    }

    /**
     * @return milliseconds to its ready line
     */
    long start() throws IOException, InterruptedException {
        long began = System.nanoTime();
        port = freePort();
        Path said = Files.createTempFile("zhike-crash", ".out");
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.environment().put("ZHIKE_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("ZHIKE_LANG", "en");
        Process started = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        process = started;
        while (!Files.readString(said).contains("Zhike is ready")) {
            if (!started.isAlive() || since(began) > LIMIT.toMillis())
                throw new AssertionError(
                        "not ready after " + since(began) + " ms: " + Files.readString(said));
            Thread.sleep(20);
        }
        Files.delete(said);
        return since(began);
    }

    private List<String> command() {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseCompactObjectHeaders",
                                "-Xmx384m",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djava.awt.headless=true",
                                "-Dzhike.data=" + data,
                                "-Dserver.port=" + port,
                                "-Dzhike.password.rounds=1000"));
        command.addAll(options);
        command.addAll(List.of("-cp", classes(), ZhikeApplication.class.getName(), "run"));
        return command;
    }

    /** As surefire puts them together, without those of tests: the program has none. */
    private static String classes() {
        String all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(":"))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(":"));
    }

    boolean runs() {
        return process != null && process.isAlive();
    }

    Caller stranger() {
        return Caller.stranger("http://localhost:" + port);
    }

    /** Kill -9 of the server; its database loses its parent. */
    void killJava() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Kill -9 of the database with all that it started. */
    void killPostgres() throws IOException {
        long postmaster =
                Long.parseLong(
                        Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
        ProcessHandle.of(postmaster)
                .ifPresent(
                        parent -> {
                            List<ProcessHandle> children = parent.descendants().toList();
                            parent.destroyForcibly();
                            children.forEach(ProcessHandle::destroyForcibly);
                        });
    }

    /**
     * @return milliseconds until somebody can sign in
     */
    long awaitSignIn() throws InterruptedException {
        long began = System.nanoTime();
        while (since(began) < LIMIT.toMillis()) {
            try {
                stranger().signIn("admin", PASSWORD);
                return since(began);
            } catch (AssertionError | RuntimeException notYet) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError("nobody can sign in " + since(began) + " ms after the kill");
    }

    private static long since(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        if (process == null) return;
        process.destroy();
        try {
            if (!process.waitFor(30, java.util.concurrent.TimeUnit.SECONDS)) killJava();
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}

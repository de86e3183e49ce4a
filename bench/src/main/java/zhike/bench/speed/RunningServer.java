package zhike.bench.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The product as {@code ./zhike run} starts it. */
final class RunningServer implements AutoCloseable {
    /** Of the administrator whom the first start makes, and of everybody who is seeded. */
    static final String PASSWORD = "Bench-2026-Zhike";

    private final Process process;
    private final int port;
    private final Duration took;
    private final Postgres database;

    private RunningServer(Process process, int port, Duration took, Path data) {
        this.process = process;
        this.port = port;
        this.took = took;
        this.database = new Postgres(data);
    }

    /** Returns with its ready line. */
    static RunningServer start(Path data) throws IOException {
        int port = freePort();
        ProcessBuilder command =
                new ProcessBuilder(
                                launcher(),
                                "run",
                                "--port",
                                String.valueOf(port),
                                "--data",
                                data.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().put("ZHIKE_ADMIN_PASSWORD", PASSWORD);
        command.environment().put("ZHIKE_LANG", "en");
        // a million new customers keep the night's upkeep busy for minutes, whatever the hour is
        command.environment().put("ZHIKE_JAVA_OPTS", "-Dzhike.nightly.look=-");
        long began = System.nanoTime();
        Process process = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine())
            if (line.contains("http://localhost:" + port))
                return new RunningServer(
                        process, port, Duration.ofNanos(System.nanoTime() - began), data);
        throw new IOException("the server did not start in " + data);
    }

    static String launcher() {
        return System.getenv().getOrDefault("ZHIKE", "./zhike");
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    /** The launcher becomes the program, so this is the JVM. */
    long pid() {
        return process.pid();
    }

    Duration took() {
        return took;
    }

    Postgres database() {
        return database;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

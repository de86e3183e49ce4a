package zhike.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How long until people may come in, and what the product weighs while nobody does. */
final class Starting {
    private static final double FIRST_SECONDS = 12;
    private static final double LATER_SECONDS = 3.5;
    private static final long IDLE_MEGABYTES = 450;
    private static final long SETTLES_MILLIS = 10_000;

    private Starting() {}

    static List<Result> measure(Options options) throws IOException {
        Path data = options.target().resolve("data-start");
        Trees.delete(data);
        double first = seconds(data);
        double later = Math.min(seconds(data), seconds(data));
        Trees.delete(data);
        return List.of(
                Result.of(
                        "start, first after the build",
                        Result.format("%.1f s", first),
                        "",
                        "",
                        "<= 12 s",
                        first <= FIRST_SECONDS),
                Result.of(
                        "start, later (better of two)",
                        Result.format("%.1f s", later),
                        "",
                        "",
                        "<= 3.5 s",
                        later <= LATER_SECONDS));
    }

    private static double seconds(Path data) throws IOException {
        try (RunningServer server = RunningServer.start(data)) {
            return server.took().toMillis() / 1000.0;
        }
    }

    /** Of a server that has just started and is left alone. */
    static List<Result> memory(RunningServer server) throws IOException {
        try {
            Thread.sleep(SETTLES_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        long java = ProcessCpu.megabytes(server.pid(), "VmRSS");
        long postgres = ProcessCpu.sharedMegabytes(server.database().pid());
        return List.of(
                Result.of(
                        "memory, resident idle",
                        Result.format("%d MB + %d MB PostgreSQL", java, postgres),
                        "",
                        "",
                        "<= 450 MB",
                        java + postgres <= IDLE_MEGABYTES));
    }
}

package zhike.platform.postgres;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the server process, and starts it again when it dies while we live. One thread does both:
 * the server is told of our death by the death of the thread that started it, so that thread stays
 * for as long as we do.
 */
final class Postmaster {
    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private final Cluster cluster;
    private final Path output;
    private final Thread keeper;
    private volatile @Nullable Process process;
    private volatile int port;
    private volatile boolean stopping;
    private volatile boolean proven;

    Postmaster(Cluster cluster, Path output) {
        this.cluster = cluster;
        this.output = output;
        this.keeper =
                Thread.ofPlatform().name("postgres-keeper").daemon(true).unstarted(this::keep);
    }

    void start() {
        keeper.start();
    }

    /** Where the server listens; another number after each restart, 0 before the first. */
    int port() {
        return port;
    }

    long pid() {
        Process running = process;
        return running == null ? -1 : running.pid();
    }

    /** False once the server has gone for good: stopped by us, or never came up. */
    boolean trying() {
        return keeper.isAlive();
    }

    /** From now on a death is an accident, to be answered with a restart. */
    void proven() {
        proven = true;
    }

    Path output() {
        return output;
    }

    private void keep() {
        long pause = 50;
        do {
            long began = System.nanoTime();
            int code = runOnce();
            if (stopping || !proven) return;
            boolean lasted = System.nanoTime() - began > TimeUnit.SECONDS.toNanos(20);
            pause = lasted ? 50 : Math.min(pause * 2, 5_000);
            log.warn(
                    "PostgreSQL ended by itself ({}); starting it again. Its log: {}",
                    code,
                    output);
            Pause.millis(pause);
        } while (!stopping);
    }

    private int runOnce() {
        try {
            new Leftovers(cluster.directory()).clear();
            cluster.configure();
            trimOutput();
            int free = freePort();
            Process started =
                    Subprocess.server(
                                    List.of(
                                            cluster.binaries().resolve("bin/postgres").toString(),
                                            "-D",
                                            cluster.directory().toString(),
                                            "-p",
                                            Integer.toString(free)))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                            .redirectInput(new File("/dev/null"))
                            .start();
            process = started;
            port = free;
            if (stopping) Subprocess.signal("INT", started.pid());
            return started.waitFor();
        } catch (IOException | IllegalStateException e) {
            log.warn("PostgreSQL could not be started", e);
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private void trimOutput() throws IOException {
        if (Files.exists(output) && Files.size(output) > 4_000_000) {
            Files.move(
                    output,
                    output.resolveSibling("postgres.1.log"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Ends the server: open transactions are rolled back, everything committed is on the disk. */
    void stop() {
        stopping = true;
        for (String signal : new String[] {"INT", "QUIT", "KILL"}) {
            Process running = process;
            if (running == null || !running.isAlive()) break;
            Subprocess.signal(signal, running.pid());
            if (ended(running, signal.equals("INT") ? 40 : 5)) break;
        }
    }

    private static boolean ended(Process running, int seconds) {
        try {
            return running.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

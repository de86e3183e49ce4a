package zhike.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an earlier server left behind when it, or we, were killed. PostgreSQL trusts the number in
 * postmaster.pid, which may by now belong to a stranger or to a zombie that nobody reaps; so we
 * look who really works in the directory, and delete the file only when nobody does. Called while
 * holding the directory's lock: whoever still works there has lost its master.
 */
record Leftovers(Path cluster) {
    private static final Path PROCESSES = Path.of("/proc");

    /**
     * Waits for a server that is still shutting down, ends one that does not, removes the stale
     * file.
     */
    void clear() throws IOException {
        if (!Files.isDirectory(PROCESSES)) return;
        if (!waitUntilGone("INT", Duration.ofSeconds(60))
                && !waitUntilGone("QUIT", Duration.ofSeconds(5))
                && !waitUntilGone("KILL", Duration.ofSeconds(5))) {
            throw new IOException("processes " + workers() + " still use " + cluster);
        }
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private boolean waitUntilGone(String signal, Duration patience) throws IOException {
        List<Long> workers = workers();
        if (workers.isEmpty()) return true;
        for (long pid : workers) Subprocess.signal(signal, pid);
        for (long left = patience.toMillis(); left > 0; left -= 20) {
            Pause.millis(20);
            if (workers().isEmpty()) return true;
        }
        return false;
    }

    /**
     * Numbers of the live processes whose working directory is the cluster: every part of a server
     * has it.
     */
    List<Long> workers() throws IOException {
        List<Long> found = new ArrayList<>();
        if (!Files.isDirectory(cluster)) return found;
        Path real = cluster.toRealPath();
        try (Stream<Path> processes = Files.list(PROCESSES)) {
            for (Path process : (Iterable<Path>) processes::iterator) {
                String name = process.getFileName().toString();
                if (Character.isDigit(name.charAt(0)) && worksIn(process, real))
                    found.add(Long.valueOf(name));
            }
        }
        return found;
    }

    private static boolean worksIn(Path process, Path directory) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(directory);
        } catch (IOException e) {
            return false; // gone meanwhile, a zombie, or somebody else's
        }
    }
}

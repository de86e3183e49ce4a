package zhike.bench.speed;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What the command line asks for. */
record Options(
        int customers, @Nullable String only, int seconds, String viewer, Path home, Path shared) {
    static Options read(String[] args, Set<String> works) {
        int customers = 1_000_000;
        int seconds = 15;
        String only = null;
        String viewer = Company.BRANCH_VIEWER;
        String shared = "../shared/data";
        for (int at = 0; at < args.length; at += 2) {
            String value = at + 1 < args.length ? args[at + 1] : "";
            switch (args[at]) {
                case "--customers" -> customers = Integer.parseInt(value.replace("_", ""));
                case "--seconds" -> seconds = Integer.parseInt(value);
                case "--only" -> only = value;
                case "--viewer" -> viewer = value + ".viewer";
                case "--shared" -> shared = value;
                default -> throw new IllegalArgumentException(args[at]);
            }
        }
        if (only != null && !works.contains(only))
            throw new IllegalArgumentException("--only " + new TreeSet<>(works));
        Path home = Path.of("").toAbsolutePath();
        return new Options(customers, only, seconds, viewer, home, home.resolve(shared));
    }

    Path target() {
        return home.resolve("target/bench");
    }

    /** Kept between runs: a million customers take minutes to make. */
    Path data() {
        return target().resolve("data-" + customers);
    }

    boolean wants(String work) {
        return only == null || only.equals(work);
    }
}

package zhike.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The table, printed line by line as it grows and kept as a text file. */
final class Results {
    private static final String ROW = "%-38s | %-52s | %-26s | %-8s | %-30s | %s";
    private final List<String> lines = new ArrayList<>();
    private final Path file;

    Results(Path file, int customers, Clock clock) {
        this.file = file;
        say(
                Result.format(
                        "%s, %,d customers, load %s",
                        LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
                        customers,
                        load()));
        say(Result.format(ROW, "work", "ours", "floor", "ratio", "target", ""));
    }

    void add(List<Result> results) throws IOException {
        for (Result each : results)
            say(
                    Result.format(
                            ROW,
                            each.work(),
                            each.ours(),
                            each.floor(),
                            each.ratio(),
                            each.target(),
                            each.verdict() + " (load " + load() + ")"));
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    private void say(String line) {
        lines.add(line);
        System.out.println(line);
    }

    /** Of the last minute: on a busy machine the figures are not the product's. */
    static String load() {
        Function<Path, String> first =
                path -> {
                    try {
                        return Files.readString(path).split(" ")[0];
                    } catch (IOException e) {
                        return "?";
                    }
                };
        return first.apply(Path.of("/proc/loadavg"));
    }
}

package zhike.platform.postgres;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Small looks at files and at the machine. */
final class Trees {
    private Trees() {}

    /** Deletes a directory with everything in it, if it is there. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) return;
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }

    /** The end of a log, for the operator; empty when there is none. */
    static String lastWords(Path log) {
        try {
            List<String> lines =
                    Files.readAllLines(log).stream()
                            .filter(line -> !line.isBlank())
                            .map(line -> line.replaceFirst("^\\d{4}-.*? \\[\\d+\\] ", ""))
                            .toList();
            return String.join("; ", lines.subList(Math.max(0, lines.size() - 2), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    /** Memory of the machine, or of the container around us, in megabytes. */
    static long machineMegabytes() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize() >> 20
                : 4096;
    }
}

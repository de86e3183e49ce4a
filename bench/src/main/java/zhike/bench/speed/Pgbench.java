package zhike.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The floor: the same statements without anything between, 8 clients, prepared. */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private Pgbench() {}

    /** Transactions a second. @param script in pgbench's language @param variables texts for it */
    static double rate(Postgres database, String script, Map<String, String> variables, int seconds)
            throws IOException {
        Path file = Files.createTempFile("floor", ".sql");
        try {
            Files.writeString(file, script);
            run(database, file, variables, 3);
            Matcher rate = RATE.matcher(run(database, file, variables, seconds));
            if (!rate.find()) throw new IOException("pgbench told no rate");
            return Double.parseDouble(rate.group(1));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String run(
            Postgres database, Path file, Map<String, String> variables, int seconds)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "pgbench",
                                "-h",
                                "127.0.0.1",
                                "-p",
                                String.valueOf(database.port()),
                                "-U",
                                "zhike",
                                "-n",
                                "-M",
                                "prepared",
                                "-c",
                                "8",
                                "-j",
                                "1",
                                "-T",
                                String.valueOf(seconds),
                                "-f",
                                file.toString()));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.add("zhike");
        return Program.run(
                command,
                Map.of(
                        "PGPASSWORD",
                        database.password("zhike"),
                        "PGOPTIONS",
                        "-c search_path=public,ext"));
    }
}

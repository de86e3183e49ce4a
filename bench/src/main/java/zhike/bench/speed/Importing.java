package zhike.bench.speed;

import zhike.bench.WordSource;
import zhike.platform.postgres.DataDirectory;
import zhike.platform.postgres.EmbeddedDatabase;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A large file of customers by {@code ./zhike import} into an empty company, against COPY of the
 * rows that came of it.
 */
final class Importing {
    private static final String NAME = "import of CSV rows";
    private static final String TARGET = "<= 4 min, ratio >= 0.17, heap 512 MB";
    private static final double SECONDS = 240;
    private static final double OF_FLOOR = 1.0 / 6;
    private static final List<String> TABLES =
            List.of(
                    "card",
                    "contact",
                    "point",
                    "search",
                    "ownership",
                    "timeline",
                    "match_key",
                    "fingerprint");

    private Importing() {}

    static List<Result> measure(Options options) throws IOException, SQLException {
        Path data = options.target().resolve("data-import");
        Path file = options.target().resolve("customers.csv");
        Trees.delete(data);
        RunningServer.start(data).close();
        write(file, options);
        double cpuBefore = ProcessCpu.endedSeconds(ProcessHandle.current().pid());
        long began = System.nanoTime();
        try {
            Program.run(
                    List.of(
                            RunningServer.launcher(),
                            "import",
                            file.toString(),
                            "--data",
                            data.toString()),
                    Map.of("ZHIKE_LANG", "en"));
        } catch (IOException e) {
            return List.of(
                    Result.absent(
                            NAME,
                            TARGET,
                            "no zhike import: "
                                    + String.valueOf(e.getMessage())
                                            .lines()
                                            .reduce((a, b) -> b)
                                            .orElse("")));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpu = ProcessCpu.endedSeconds(ProcessHandle.current().pid()) - cpuBefore;
        try (EmbeddedDatabase running = EmbeddedDatabase.start(new DataDirectory(data))) {
            Postgres database = new Postgres(data);
            String landed = database.value("select count(*) from customer.card");
            double floor = floor(database, options.target());
            String ours =
                    Result.format(
                            "%s of %,d in %.0f s (CPU %.0f s of server and database), -Xmx512m",
                            landed, options.customers(), seconds, cpu);
            return List.of(
                    Result.of(
                            NAME,
                            ours,
                            Result.format("%.0f s", floor),
                            Result.format("%.2f", floor / seconds),
                            TARGET,
                            seconds <= SECONDS && floor / seconds >= OF_FLOOR));
        }
    }

    private static void write(Path file, Options options) throws IOException {
        WordSource words = WordSource.in(options.shared());
        Words said = Words.read();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(said.of("header") + "\n");
            for (long id = 1; id <= options.customers(); id++) {
                Customer each = Customer.of(id, words);
                Customer.Contact contact =
                        each.contacts().isEmpty() ? null : each.contacts().getFirst();
                out.write(
                        String.join(
                                ",",
                                each.name(),
                                said.of(each.kind()),
                                each.mobile(),
                                each.mail() == null ? "" : each.mail(),
                                each.address(),
                                contact == null ? "" : contact.name(),
                                contact == null ? "" : contact.mobile()));
                out.write('\n');
            }
        }
    }

    /**
     * Seconds for the same rows into the same tables, emptied, with their indexes and foreign keys.
     */
    private static double floor(Postgres database, Path folder) throws SQLException, IOException {
        List<String> tables = TABLES.stream().filter(table -> exists(database, table)).toList();
        for (String table : tables)
            database.run(
                    "COPY (SELECT * FROM customer."
                            + table
                            + ") TO '"
                            + folder.resolve("floor." + table)
                            + "'");
        database.run(
                "TRUNCATE "
                        + String.join(
                                ", ", tables.stream().map(table -> "customer." + table).toList())
                        + " CASCADE",
                "CHECKPOINT");
        long began = System.nanoTime();
        for (String table : tables)
            database.run(
                    "COPY customer." + table + " FROM '" + folder.resolve("floor." + table) + "'");
        double seconds = (System.nanoTime() - began) / 1e9;
        for (String table : tables) Files.deleteIfExists(folder.resolve("floor." + table));
        return seconds;
    }

    private static boolean exists(Postgres database, String table) {
        try {
            return !database.column(
                            "select 1 from pg_class where relnamespace = 'customer'::regnamespace"
                                    + " and relkind in ('r', 'p') and relname = '"
                                    + table
                                    + "'")
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package zhike.bench.speed;

import zhike.bench.WordSource;
import zhike.platform.postgres.DataDirectory;
import zhike.platform.postgres.EmbeddedDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Fills a data directory that the product has made, through the product's own database server with
 * all its safety on.
 */
final class Seeding {
    private static final int CHUNK = 2_000;
    private static final int AHEAD = 4;

    /** Without these tables' secondary indexes while they are filled; made anew afterwards. */
    private static final List<String> TABLES =
            List.of(
                    "card",
                    "contact",
                    "point",
                    "search",
                    "ownership",
                    "timeline_default",
                    "match_key");

    private final Options options;
    private final Path data;

    private Seeding(Options options) {
        this.options = options;
        this.data = options.data();
    }

    /** Once for each number of customers and each state of the tables. */
    static void once(Options options) throws IOException, SQLException {
        Path mark =
                options.data()
                        .resolve(
                                "bench.seeded-"
                                        + Integer.toHexString(migrations(options).hashCode()));
        if (Files.exists(mark)) return;
        Trees.delete(options.data());
        long began = System.nanoTime();
        new Seeding(options).run();
        Files.writeString(mark, Result.format("%.0f s%n", (System.nanoTime() - began) / 1e9));
    }

    private static List<String> migrations(Options options) throws IOException {
        try (Stream<Path> all =
                Files.walk(options.home().resolve("server/src/main/resources/db/migration"))) {
            return all.map(path -> String.valueOf(path.getFileName())).sorted().toList();
        }
    }

    private void run() throws IOException, SQLException {
        System.out.printf("seeding %,d customers into %s%n", options.customers(), data);
        RunningServer.start(data).close();
        try (EmbeddedDatabase running = EmbeddedDatabase.start(new DataDirectory(data))) {
            Postgres database = new Postgres(data);
            Company company;
            try (Connection connection = database.connectAbove()) {
                company = Company.make(connection);
            }
            List<String> indexes =
                    database.column(
                            "select indexdef from pg_indexes where schemaname = 'customer' and not"
                                + " exists (select 1 from pg_constraint where conname = indexname)"
                                + " and tablename in ('"
                                    + String.join("','", TABLES)
                                    + "')");
            List<String> names =
                    database.column(
                            "select indexrelid::regclass from pg_index where not indisunique and"
                                + " not exists (select 1 from pg_inherits where inhrelid ="
                                + " indexrelid) and indrelid = any(array(select oid from pg_class"
                                + " where relnamespace = 'customer'::regnamespace and relname in ('"
                                    + String.join("','", TABLES)
                                    + "')))");
            for (String name : names) database.run("DROP INDEX " + name);
            fill(database, company);
            System.out.println("indexes");
            for (String index : indexes)
                if (names.stream()
                        .anyMatch(
                                name ->
                                        index.contains(
                                                " " + name.substring(name.indexOf('.') + 1) + " ")))
                    database.run("SET maintenance_work_mem = '1GB'", index);
            for (String table : List.of("card", "contact", "point"))
                database.run(
                        "select setval('customer."
                                + table
                                + "_id_seq', (select max(id) from customer."
                                + table
                                + "))");
            database.run("VACUUM ANALYZE", "CHECKPOINT");
        }
    }

    private void fill(Postgres database, Company company) throws SQLException, IOException {
        boolean keys =
                !database.column(
                                "select 1 from pg_tables where schemaname = 'customer' and"
                                        + " tablename = 'match_key'")
                        .isEmpty();
        WordSource words = WordSource.in(options.shared());
        try (ExecutorService workers = Executors.newFixedThreadPool(2);
                Copy cards = new Copy(database, "customer.card", SeedRows.CARD);
                Copy contacts = new Copy(database, "customer.contact", SeedRows.CONTACT);
                Copy points = new Copy(database, "customer.point", SeedRows.POINT);
                Copy search = new Copy(database, "customer.search", SeedRows.SEARCH);
                Copy ownership = new Copy(database, "customer.ownership", SeedRows.OWNERSHIP);
                Copy timeline = new Copy(database, "customer.timeline", SeedRows.TIMELINE);
                Copy matchKeys =
                        keys ? new Copy(database, "customer.match_key", SeedRows.KEYS) : null) {
            List<Future<SeedRows>> coming = new ArrayList<>();
            long next = 1;
            for (long done = 0; done < options.customers(); done += CHUNK) {
                while (coming.size() < AHEAD && next <= options.customers()) {
                    long from = next;
                    next = Math.min(from + CHUNK, options.customers() + 1L);
                    long to = next;
                    coming.add(
                            workers.submit(
                                    () ->
                                            SeedRows.of(
                                                    from,
                                                    to,
                                                    options.customers(),
                                                    words,
                                                    company)));
                }
                SeedRows rows = coming.removeFirst().get();
                cards.add(rows.cards.toString());
                contacts.add(rows.contacts.toString());
                points.add(rows.points.toString());
                search.add(rows.search.toString());
                ownership.add(rows.ownership.toString());
                timeline.add(rows.timeline.toString());
                if (matchKeys != null) matchKeys.add(rows.keys.toString());
                if (done % 100_000 == 0) System.out.printf("%,d%n", done);
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e);
        }
    }
}

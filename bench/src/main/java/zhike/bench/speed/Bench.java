package zhike.bench.speed;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Prints one table: what the product does with a million customers, what the bare database does,
 * and whether the targets are reached.
 */
public final class Bench {
    private static final String START = "start";
    private static final String IMPORT = "import";

    private Bench() {}

    public static void main(String[] args) throws IOException, SQLException {
        Map<String, Work> works = works();
        java.util.Set<String> names = new java.util.HashSet<>(works.keySet());
        names.addAll(java.util.List.of(START, IMPORT));
        Options options = Options.read(args, names);
        Results results =
                new Results(
                        options.target().resolve("bench.txt"),
                        options.customers(),
                        Clock.systemDefaultZone());
        if (options.wants(START)) results.add(Starting.measure(options));
        if (options.only() == null || works.containsKey(options.only()))
            onCustomers(options, works, results);
        if (options.wants(IMPORT)) results.add(Importing.measure(options));
    }

    private static void onCustomers(Options options, Map<String, Work> works, Results results)
            throws IOException, SQLException {
        Seeding.once(options);
        try (RunningServer server = RunningServer.start(options.data())) {
            results.add(Starting.memory(server));
            Ground ground = Ground.on(options, server);
            for (Map.Entry<String, Work> work : works.entrySet())
                if (options.wants(work.getKey())) results.add(work.getValue().measure(ground));
        }
    }

    private static Map<String, Work> works() {
        Map<String, Work> works = new LinkedHashMap<>();
        works.put("read", new CardRead());
        works.put("list", new Lists());
        works.put("search", new Searches());
        works.put("plans", new Plans());
        works.put("create", new Creating());
        works.put("duplicates", new Doubles());
        return works;
    }
}

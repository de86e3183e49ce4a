package zhike.bench.speed;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/** Opening a customer with all that belongs to it, against inserting the same rows. */
final class Creating implements Work {
    private static final double OF_FLOOR = 1.0 / 4;
    private static final int MOST = 90_000;

    /** Ids of customers who were never seeded. */
    private static final long STRANGERS = 1_000_000_000L;

    private static final List<String> PARTS =
            List.of("match_key", "search", "point", "contact", "ownership", "timeline", "card");

    @Override
    public List<Result> measure(Ground ground) throws IOException, SQLException {
        Postgres database = ground.database();
        long before = Long.parseLong(database.value("select max(id) from customer.card"));
        long fresh = STRANGERS + System.nanoTime() % STRANGERS;
        List<String> bodies =
                LongStream.range(fresh, fresh + MOST)
                        .mapToObj(id -> Customer.of(id, ground.words()).json())
                        .toList();
        try {
            Load load =
                    Load.writes(
                            ground.viewer(), "/api/customers", bodies, ground.options().seconds());
            double floor =
                    Pgbench.rate(
                            database,
                            script(ground, Customer.of(fresh - 1, ground.words())),
                            Map.of(),
                            ground.options().seconds());
            boolean few = load.failed() <= 0.02 * load.rate() * ground.options().seconds();
            return List.of(
                    Result.of(
                            "create a customer",
                            load.text(),
                            Result.format("%,.0f/s", floor),
                            Result.format("%.2f", load.rate() / floor),
                            "ratio >= 0.25",
                            load.rate() >= OF_FLOOR * floor && few));
        } finally {
            forget(database, before);
        }
    }

    /** The inserts of one creation, with a number and ids of their own each time. */
    private static String script(Ground ground, Customer customer)
            throws IOException, SQLException {
        String[] made = new String[2];
        List<Statement> sent =
                StatementLog.during(
                        ground.database(),
                        () -> {
                            var card = ground.viewer().post("/api/customers", customer.json());
                            made[0] = card.get("id").asString();
                            made[1] = card.get("number").asString();
                        });
        StringBuilder script = new StringBuilder("\\set n random(1, 9000000000000000)\nBEGIN;\n");
        for (Statement each : sent) {
            if (!each.sql().toLowerCase(Locale.ROOT).startsWith("insert")
                    || each.values().stream()
                            .noneMatch(
                                    value ->
                                            value != null
                                                    && (value.equals(made[0])
                                                            || value.equals(made[1])
                                                            || value.equals("{" + made[0] + "}"))))
                continue;
            String text = each.with(value -> own(value, made[0], made[1]));
            script.append(text)
                    .append(
                            each.sql().contains("insert into \"customer\".\"card\"")
                                    ? " \\gset\n"
                                    : ";\n");
        }
        return script.append("COMMIT;\n").toString();
    }

    /** What the id and the number of each creation stand in place of; null for anything else. */
    private static @Nullable String own(String value, String id, String number) {
        if (value.equals(id)) return ":id";
        if (value.equals(number)) return ":n";
        if (value.equals("{" + id + "}") || value.equals("{\"" + id + "\"}"))
            return "array[:id]::bigint[]";
        if (!value.contains(":")) return null;
        // pgbench takes a word behind a colon for one of its variables, even within quotes
        return "E'" + value.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a") + "'";
    }

    /** The next run finds the customers as they were seeded. */
    private static void forget(Postgres database, long last) throws SQLException {
        try (var connection = database.connectAbove();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (String part : PARTS)
                if (!database.column(
                                "select 1 from pg_class where relnamespace ="
                                        + " 'customer'::regnamespace and relname = '"
                                        + part
                                        + "'")
                        .isEmpty())
                    statement.execute(
                            "DELETE FROM customer."
                                    + part
                                    + " WHERE "
                                    + (part.equals("card") ? "id" : "card_id")
                                    + " > "
                                    + last);
        }
        database.run("VACUUM ANALYZE");
    }
}

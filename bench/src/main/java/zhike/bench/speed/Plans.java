package zhike.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the database does each list and search for a wide, a middling and a narrow reach; for
 * reading, in target/plans.txt.
 */
final class Plans implements Work {
    private static final List<String> VIEWERS =
            List.of(Company.BRANCH_VIEWER, Company.OWN_VIEWER, Company.ALL_VIEWER);

    @Override
    public List<Result> measure(Ground ground) throws IOException, SQLException {
        List<String> text = new ArrayList<>();
        double slowest = 0;
        for (String login : VIEWERS) {
            Caller viewer = Caller.signIn(ground.server(), login);
            viewer.get("/api/customers?limit=1");
            for (var request : requests(ground, viewer).entrySet()) {
                List<Statement> sent =
                        StatementLog.during(
                                ground.database(), () -> viewer.get(request.getValue()));
                for (Statement each : sent) {
                    if (!each.sql().contains("\"customer\".") && !each.sql().contains("customer.")
                            || each.sql().startsWith("explain")) continue;
                    text.add("=== " + login + ": " + request.getKey() + " " + request.getValue());
                    text.add(each.sql());
                    text.add(String.valueOf(each.values()));
                    for (String mode : List.of("force_custom_plan", "force_generic_plan"))
                        slowest = Math.max(slowest, explain(ground.database(), each, mode, text));
                }
            }
        }
        Files.write(ground.options().home().resolve("target/plans.txt"), text);
        return List.of(
                new Result(
                        "plans in target/plans.txt",
                        Result.format("slowest statement %.1f ms", slowest),
                        "",
                        "",
                        "",
                        ""));
    }

    private static Map<String, String> requests(Ground ground, Caller viewer)
            throws IOException, SQLException {
        Customer company =
                ground.samples().stream().filter(Customer::enterprise).findFirst().orElseThrow();
        Map<String, String> requests = new LinkedHashMap<>();
        for (String sort : List.of("newest", "name", "-name", "updated", "quality", "oldest")) {
            String first = "/api/customers?sort=" + sort + "&limit=50";
            requests.put(sort, first);
            var next = viewer.get(first).get("next");
            if (next != null && !next.isNull())
                requests.put(sort + " page 2", first + "&cursor=" + next.asString());
        }
        requests.put("count", "/api/customers/count");
        requests.put(
                "card",
                "/api/customers/by-number/"
                        + viewer.get("/api/customers?limit=1")
                                .get("items")
                                .get(0)
                                .get("number")
                                .asString());
        requests.put("search name", Searches.path(Searches.middle(company)));
        requests.put("search initials", Searches.path(Searches.initials(company)));
        requests.put("search phone", Searches.path(company.mobile().substring(7)));
        requests.put("search common", Searches.path(Words.read().of("common")));
        return requests;
    }

    /**
     * @return milliseconds
     */
    private static double explain(Postgres database, Statement each, String mode, List<String> text)
            throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = " + mode);
            statement.execute("PREPARE p AS " + each.sql());
            text.add("--- " + mode);
            double took = 0;
            String values =
                    each.values().isEmpty() ? "" : "(" + String.join(", ", each.literals()) + ")";
            try (ResultSet rows =
                    statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS) EXECUTE p" + values)) {
                while (rows.next()) {
                    text.add(rows.getString(1));
                    if (rows.getString(1).startsWith("Execution Time"))
                        took = Double.parseDouble(rows.getString(1).replaceAll("[^0-9.]", ""));
                }
            }
            return took;
        }
    }
}

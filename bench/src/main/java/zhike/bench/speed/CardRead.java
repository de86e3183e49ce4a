package zhike.bench.speed;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One customer's whole card by its number, through HTTP with a session, against the same statement
 * without anything between.
 */
final class CardRead implements Work {
    private static final double CPU_MILLIS = 0.15;
    private static final double OF_FLOOR = 1.0 / 5;

    @Override
    public List<Result> measure(Ground ground) throws IOException, SQLException {
        List<String> numbers =
                ground.database()
                        .column(
                                "select number from customer.card where "
                                        + ground.seen()
                                        + " and id <= "
                                        + ground.options().customers()
                                        + " order by hashint8(id) limit 100000");
        Load load =
                Load.reads(
                        ground.viewer(),
                        numbers.stream().map(CardRead::path).toList(),
                        ground.options().seconds());
        double floor = floor(ground, numbers.getFirst());
        boolean reached =
                load.serverCpu() <= CPU_MILLIS
                        && load.rate() >= OF_FLOOR * floor
                        && load.failed() == 0;
        return List.of(
                Result.of(
                        "read a card by number",
                        load.text(),
                        Result.format("%,.0f/s", floor),
                        Result.format("%.2f", load.rate() / floor),
                        "CPU <= 0.15 ms, ratio >= 0.20",
                        reached));
    }

    private static String path(String number) {
        return "/api/customers/by-number/" + number;
    }

    private static double floor(Ground ground, String number) throws IOException, SQLException {
        List<Statement> sent =
                StatementLog.during(ground.database(), () -> ground.viewer().get(path(number)));
        StringBuilder script =
                new StringBuilder(
                        "\\set id random(1, "
                                + ground.options().customers()
                                + ")\n\\set number "
                                + (SeedRows.number(0))
                                + " + :id\n");
        Map<String, String> variables = new HashMap<>();
        for (Statement each : new ArrayList<>(sent)) {
            if (!each.values().contains(number)) continue;
            script.append(
                            each.with(
                                    value ->
                                            value.equals(number)
                                                    ? ":number"
                                                    : variable(variables, value)))
                    .append(";\n");
        }
        if (variables.isEmpty())
            throw new IOException("no statement was seen for number " + number + ": " + sent);
        return Pgbench.rate(
                ground.database(), script.toString(), variables, ground.options().seconds());
    }

    /** So that it stays a parameter of a prepared statement. */
    private static String variable(Map<String, String> variables, String value) {
        String name = "v" + variables.size();
        variables.put(name, value);
        return ":" + name;
    }
}

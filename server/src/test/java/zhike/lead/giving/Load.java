package zhike.lead.giving;

import tools.jackson.databind.JsonNode;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A line of the table of loads, as the product told it. */
record Load(
        String territory,
        String person,
        long personId,
        double ability,
        int held,
        int given,
        double load) {
    static List<Load> of(JsonNode plan) {
        return plan.path("rows").valueStream().map(Load::line).toList();
    }

    private static Load line(JsonNode row) {
        return new Load(
                row.path("territory").path("name").asString(),
                row.path("person").path("name").asString(),
                row.path("person").path("id").asLong(),
                row.path("ability").asDouble(),
                row.path("held").asInt(),
                row.path("given").asInt(),
                row.path("load").asDouble());
    }

    int after() {
        return held + given;
    }

    /** How many the person should get so that each holds in the measure of their ability. */
    double quota(Collection<Load> territory) {
        int all = territory.stream().mapToInt(Load::after).sum();
        double abilities = territory.stream().mapToDouble(Load::ability).sum();
        return all * ability / abilities - held;
    }

    /** Nobody who was given one carries more than the other would with one more. */
    boolean noHeavierThanOneMoreFor(Load other) {
        return given == 0 || after() * other.ability <= (other.after() + 1) * ability + 1e-9;
    }

    String line(double expected) {
        return String.format(
                Locale.ROOT,
                "%s %8s ability %4.2f held %4d expected %+8.2f given %+4d load %7.2f",
                territory,
                person,
                ability,
                held,
                expected,
                given,
                load);
    }
}

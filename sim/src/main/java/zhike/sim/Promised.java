package zhike.sim;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;

/**
 * What somebody owes, as the list of promises shows it.
 *
 * @param subject kind of what it is about
 * @param since when it was broken or paused; null for neither
 */
record Promised(
        long id,
        String kind,
        String state,
        String subject,
        long subjectId,
        long customer,
        long owner,
        Instant from,
        Instant due,
        @Nullable Instant since,
        boolean explained,
        JsonNode can) {
    static Promised of(JsonNode row) {
        JsonNode subject = row.path("subject").path("subject");
        return new Promised(
                row.path("id").asLong(),
                row.path("kind").asString(),
                row.path("state").asString(),
                subject.path("kind").asString(""),
                subject.path("id").asLong(0),
                row.path("customerId").asLong(0),
                row.path("owner").path("id").asLong(),
                Instant.parse(row.path("from").asString()),
                Instant.parse(row.path("due").asString()),
                since(row),
                !row.path("breachReason").isNull(),
                row.path("can"));
    }

    private static @Nullable Instant since(JsonNode row) {
        for (String field : List.of("pausedAt", "brokenAt"))
            if (row.path(field).isString()) return Instant.parse(row.path(field).asString());
        return null;
    }

    boolean may(String deed) {
        return can.path(deed).asBoolean();
    }

    Fate fate() {
        return Fate.of(id, owner);
    }

    /** Whether its owner has got to it by then. */
    boolean ripe(Instant now) {
        return !now.isBefore(fate().when(Fate.lot(id, owner, 997), from, due));
    }
}

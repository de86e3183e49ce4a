package zhike.customer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.DSL;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What tests of imports say again and again. */
abstract class ImportStory extends ServerTest {
    private static final int PATIENCE_MILLIS = 120_000;

    static long upload(Caller who, String name, String text, Charset charset) {
        return who.upload("/api/imports", name, text.getBytes(charset)).is(201).id();
    }

    static long upload(Caller who, String text) {
        return upload(who, "customers.csv", text, StandardCharsets.UTF_8);
    }

    /**
     * @return the import at its end, its account added up
     */
    static JsonNode run(Caller who, long id, String policy) {
        long job = who.post("/api/imports/" + id + "/run", Map.of("policy", policy)).is(202).id();
        JsonNode ended = ended(who, job);
        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("done");
        JsonNode done = who.get("/api/imports/" + id).is(200).body();
        assertAddsUp(done);
        return done;
    }

    static JsonNode taken(Caller who, String text, String policy) {
        return run(who, upload(who, text), policy);
    }

    static JsonNode undone(Caller who, long id) {
        JsonNode ended = ended(who, who.post("/api/imports/" + id + "/undoing").is(202).id());
        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("done");
        return who.get("/api/imports/" + id).is(200).body();
    }

    static JsonNode ended(Caller who, long job) {
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (System.nanoTime() < until) {
            JsonNode now = who.get("/api/jobs/" + job).is(200).body();
            if (!now.path("endedAt").isNull() && !now.path("endedAt").isMissingNode()) return now;
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("job " + job + " has not ended");
    }

    static void assertAddsUp(JsonNode done) {
        long sum = 0;
        for (String outcome : new String[] {"created", "updated", "unchanged", "merged", "refused"})
            sum += done.path(outcome).asLong();
        assertThat(done.path("total").asLong()).as(done.toString()).isEqualTo(sum);
    }

    static void assertCounts(
            JsonNode done, int created, int updated, int unchanged, int merged, int refused) {
        assertThat(
                        new long[] {
                            done.path("created").asLong(),
                            done.path("updated").asLong(),
                            done.path("unchanged").asLong(),
                            done.path("merged").asLong(),
                            done.path("refused").asLong()
                        })
                .as(done.toString())
                .containsExactly(created, updated, unchanged, merged, refused);
    }

    long cardsOf(long importId) {
        return db.fetchSingle(
                        "select count(*) from customer.card where import_id = {0} and removed_at is"
                                + " null",
                        DSL.val(importId))
                .get(0, Long.class);
    }

    /** The one live customer of this name. */
    JsonNode card(Caller who, String name) {
        long id =
                db.fetchSingle(
                                "select id from customer.card where name = {0} and removed_at is"
                                        + " null",
                                DSL.val(name))
                        .get(0, Long.class);
        return who.get("/api/customers/" + id).is(200).body();
    }
}

package zhike.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;

import tools.jackson.databind.JsonNode;

/** Waits for long work. */
public final class Jobs {
    private static final long PATIENCE_MILLIS = 60_000;

    private Jobs() {}

    /** Until it is done. @return the job */
    public static JsonNode done(Caller caller, Answer started) {
        JsonNode job = ended(caller, started);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        return job;
    }

    public static JsonNode ended(Caller caller, Answer started) {
        return ended(caller, started.is(202).id());
    }

    public static JsonNode ended(Caller caller, long id) {
        for (long until = System.currentTimeMillis() + PATIENCE_MILLIS;
                System.currentTimeMillis() < until;
                pause()) {
            JsonNode job = caller.get("/api/jobs/" + id).is(200).body();
            if (!job.path("state").asString().matches("waiting|running")) return job;
        }
        throw new AssertionError("job " + id + " does not end");
    }

    /** Until no work of this kind waits or runs; it is nobody's own. */
    public static void settled(DSLContext db, String kind) {
        for (long until = System.currentTimeMillis() + PATIENCE_MILLIS;
                System.currentTimeMillis() < until;
                pause())
            if (db.fetchSingle(
                                    "select count(*) from platform.job where kind = ? and state in"
                                            + " ('waiting', 'running')",
                                    kind)
                            .get(0, Integer.class)
                    == 0) return;
        throw new AssertionError(kind + " does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

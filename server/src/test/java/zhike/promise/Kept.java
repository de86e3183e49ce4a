package zhike.promise;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import zhike.testing.TestClock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Kinds and promises for tests, and what became of them. */
public final class Kept {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Kept() {}

    /** A kind of its own. @return its code */
    public static String kind(DSLContext db, String definition) {
        String code = "test-" + NEXT.incrementAndGet();
        db.execute(
                "select promise.offer_kind({0}, '试验', 'Trial', '试验条款', {1}::jsonb)",
                DSL.val(code), DSL.val(definition));
        return code;
    }

    /** What happened, in its order: {@code warned, broken}. */
    public static List<String> events(DSLContext db, long id) {
        return db.fetch("select what from promise.event where promise_id = ? order by no", id)
                .getValues(0, String.class);
    }

    public static String state(DSLContext db, long id) {
        return db.fetchSingle("select state from promise.given where id = ?", id)
                .get(0, String.class);
    }

    public static Instant due(DSLContext db, long id) {
        return db.fetchSingle("select due_at from promise.given where id = ?", id)
                .get(0, Instant.class);
    }

    /** Notices of a kind that somebody got about a promise. */
    public static int notices(DSLContext db, long person, long id, String kind) {
        return db.fetchSingle(
                        "select count(*) from messaging.notice where person_id = ? and subject_kind"
                                + " = 'promise' and subject_id = ? and kind = ?",
                        person,
                        id,
                        "promise." + kind)
                .get(0, Integer.class);
    }

    public static void forwardTo(TestClock clock, Instant at) {
        clock.forward(Duration.between(clock.instant(), at));
    }
}

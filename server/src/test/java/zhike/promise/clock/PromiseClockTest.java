package zhike.promise.clock;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.promise.Kept.due;
import static zhike.promise.Kept.events;
import static zhike.promise.Kept.notices;
import static zhike.promise.Kept.state;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.platform.subject.Subject;
import zhike.promise.Kept;
import zhike.promise.PromiseDraft;
import zhike.promise.Promises;
import zhike.promise.Promising;
import zhike.promise.Proof;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

class PromiseClockTest extends ServerTest {
    @Autowired private PromiseClock promiseClock;
    @Autowired private Promising promising;
    @Autowired private Promises promises;
    @Autowired private TransactionTemplate transaction;
    private String kind;
    private long owner;
    private long manager;

    @BeforeEach
    void people() {
        kind =
                Kept.kind(
                        db,
                        """
                        {"rule": {"type": "time", "minutes": 600, "working": false},
                         "warnings": [{"before": {"minutes": 60, "working": false}, "whom": ["owner", "standIn"]}],
                         "escalations": [{"after": {"minutes": 120, "working": false}, "to": "manager",
                             "again": {"minutes": 60, "working": false}, "times": 2}],
                         "keepable": true}\
                        """);
        manager = company.person(company.northSales, "sales_manager");
        owner = company.person(company.northSalesTeam, "sales");
        db.execute("update identity.person set manager_id = ? where id = ?", manager, owner);
    }

    @Test
    void itWarnsBreaksAndEscalatesEachOnce() {
        long id = promise();
        clock.forward(Duration.ofMinutes(541));
        tickTwice();
        assertThat(events(db, id)).containsExactly("warned");
        assertThat(notices(db, owner, id, "warned")).isOne();
        clock.forward(Duration.ofMinutes(60));
        tickTwice();
        assertThat(state(db, id)).isEqualTo("broken");
        assertThat(notices(db, owner, id, "broken")).isOne();
        assertThat(notices(db, manager, id, "escalated")).isZero();
        clock.forward(Duration.ofHours(2));
        tickTwice();
        assertThat(notices(db, manager, id, "escalated")).isOne();
        clock.forward(Duration.ofDays(3));
        tickTwice();
        assertThat(events(db, id))
                .containsExactly("warned", "broken", "escalated", "escalated", "escalated");
        // of what is caught up with, all stands in the events and the last is told
        assertThat(notices(db, manager, id, "escalated")).isEqualTo(2);
    }

    @Test
    void nobodyIsWarnedOfWhatIsDueAlready() {
        long id = promise();
        clock.forward(Duration.ofDays(30));
        tickTwice();
        assertThat(events(db, id)).startsWith("warned", "broken");
        assertThat(notices(db, owner, id, "broken")).isOne();
        assertThat(notices(db, owner, id, "warned")).isZero();
    }

    @Test
    void whatIsKeptIsLeftAlone() {
        long id = promise();
        promises.keep(List.of(id), Proof.note("done"));
        clock.forward(Duration.ofDays(3));
        tickTwice();
        assertThat(events(db, id)).containsExactly("kept");
    }

    @Test
    void aModuleKeepsAllThatIsOwedForASubjectAndAKind() {
        Subject subject = new Subject("trial", System.nanoTime());
        List<Long> ids =
                promising.make(
                        List.of(draft(subject), draft(subject), draft(new Subject("trial", 1))));
        promises.keep(kind, subject, Proof.NONE);
        assertThat(ids.stream().map(id -> state(db, id)).toList())
                .containsExactly("kept", "kept", "open");
    }

    @Test
    void aThousandAreMadeWithOneStatementInTheirOrder() {
        List<PromiseDraft> drafts =
                LongStream.range(0, 1000).mapToObj(n -> draft(new Subject("order", n))).toList();
        List<Long> ids = promising.make(drafts);
        assertThat(
                        db.fetch(
                                        "select subject_id from promise.given where id = any(?)"
                                                + " order by id",
                                        (Object) ids.toArray(Long[]::new))
                                .getValues(0, Long.class))
                .containsExactlyElementsOf(LongStream.range(0, 1000).boxed().toList());
    }

    @Test
    void whatFailsDoesNotKeepTheOthersFromTheirTime() {
        String poison =
                Kept.kind(
                        db,
                        "{\"rule\": {\"type\": \"time\", \"minutes\": 600, \"working\": false}}");
        long bad =
                promising.make(
                        new PromiseDraft(
                                poison,
                                new Subject("trial", 1),
                                null,
                                owner,
                                null,
                                null,
                                Map.of()));
        // an event of its next number stands there already: it cannot be written
        db.execute(
                "insert into promise.event (promise_id, no, what, at, noted_at) values (?, 1,"
                        + " 'broken', now(), now())",
                bad);
        long good = promise();
        clock.forward(Duration.ofMinutes(601));
        promiseClock.tick();
        assertThat(state(db, good)).isEqualTo("broken");
        assertThat(state(db, bad)).isEqualTo("open");
        db.execute("delete from promise.event where promise_id = ?", bad);
        clock.forward(Duration.ofMinutes(6));
        promiseClock.tick();
        assertThat(state(db, bad)).isEqualTo("broken");
    }

    @Test
    void theClockWalksTheIndexOfWhatIsNextAndNothingElse() {
        promising.make(
                LongStream.range(0, 3000)
                        .mapToObj(n -> draft(new Subject("many", n)))
                        .collect(Collectors.toList()));
        db.execute("analyze promise.given");
        String plan =
                String.join(
                        "\n",
                        db.fetch(
                                        "explain select * from promise.given where next_at <="
                                            + " '2026-01-01' order by next_at limit 500 for no key"
                                            + " update skip locked")
                                .getValues(0, String.class));
        assertThat(plan).contains("Index Scan using given_next").doesNotContain("Seq Scan");
    }

    @Test
    void whatAnotherHoldsIsLeftToThem() {
        List<Long> ids = new ArrayList<>(List.of(promise(), promise()));
        clock.forward(Duration.ofMinutes(601));
        transaction.executeWithoutResult(
                status -> {
                    db.fetch(
                            "select id from promise.given where id = ? for no key update",
                            ids.get(0));
                    inAnotherThread(promiseClock::tick);
                });
        assertThat(state(db, ids.get(0))).isEqualTo("open");
        assertThat(state(db, ids.get(1))).isEqualTo("broken");
        promiseClock.tick();
        assertThat(state(db, ids.get(0))).isEqualTo("broken");
    }

    @Test
    void whatSomebodyOwedWhoLeavesGoesToTheirManager() {
        long id = promise();
        as("administrator", company.root)
                .post("/api/people/" + owner + "/departure", Map.of("on", "2026-01-01"));
        assertThat(
                        db.fetchSingle("select owner_id from promise.given where id = ?", id)
                                .get(0, Long.class))
                .isEqualTo(manager);
        assertThat(notices(db, manager, id, "reassigned")).isOne();
        assertThat(due(db, id)).isNotNull();
        long later = promise();
        assertThat(
                        db.fetchSingle("select owner_id from promise.given where id = ?", later)
                                .get(0, Long.class))
                .as("made for who has left")
                .isEqualTo(manager);
    }

    private static void inAnotherThread(Runnable work) {
        try {
            Thread.ofPlatform().start(work).join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tickTwice() {
        promiseClock.tick();
        promiseClock.tick();
    }

    private long promise() {
        return promising.make(draft(new Subject("trial", 1)));
    }

    private PromiseDraft draft(Subject subject) {
        return new PromiseDraft(kind, subject, null, owner, null, null, Map.of());
    }
}

package zhike.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static zhike.platform.db.Tables.JOB;

import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.access.Viewers;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.Echo;
import zhike.testing.StaffTest;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

class JobTest extends StaffTest {
    @Autowired private Jobs jobs;
    @Autowired private JobTable table;
    @Autowired private Viewers viewers;
    @Autowired private Broadcast broadcast;
    @Autowired private Echo echo;

    @Test
    void aJobRunsAsWhoAskedAndItsFileIsOnlyTheirs() throws Exception {
        Caller person = with("sales");
        long before = System.nanoTime();
        long id = start(person, "ok", 3);
        Answer done = ended(person, id, "done");
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .as("woken, not polled")
                .isLessThan(Duration.ofSeconds(5));
        assertThat(done.at("total").asLong()).isEqualTo(3);
        assertThat(done.at("file/name").asString()).isEqualTo("结果.txt");
        assertThat(person.get("/api/jobs/" + id + "/file").is(200).text())
                .isEqualTo("ran as " + person.personId);
        with("sales").get("/api/jobs/" + id).refused(404, "job.missing");
        admin().get("/api/jobs/" + id).is(200);
        admin().get("/api/jobs/" + id + "/file").refused(404, "job.missing");
        assertThat(person.get("/api/jobs").all("id")).contains(String.valueOf(id));
    }

    @Test
    void nobodyHasMoreThanTwentyJobsThatHaveNotEnded() {
        Caller person = with("sales");
        for (int job = 0; job < 20; job++)
            db.insertInto(JOB)
                    .set(JOB.KIND, "test.never")
                    .set(JOB.PERSON_ID, person.personId)
                    .set(JOB.REQUEST, JSONB.jsonb("{}"))
                    .set(JOB.CREATED_AT, clock.instant())
                    .execute();

        assertThatThrownBy(() -> start(person, "ok", 1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("job.too-many");
        started(with("sales"));
        assertThat(
                        jobs.cancel(
                                person.get("/api/jobs").body().at("/items/0/id").asLong(),
                                JOB.PERSON_ID.eq(person.personId)))
                .isTrue();
        assertThat(started(person)).isPositive();
    }

    @Test
    void aFailureIsToldInTheReadersWords() throws Exception {
        Caller person = with("sales");
        assertThat(ended(person, start(person, "refuse", 1), "failed").at("error/title").asString())
                .isEqualTo("没有这个角色");
        Answer broken = ended(person, start(person, "break", 1), "failed");
        assertThat(broken.at("error/code").asString()).isEqualTo("unexpected");
        assertThat(broken.text()).doesNotContain("on purpose");
    }

    @Test
    void aJobIsCancelledWhileItRuns() throws Exception {
        Caller person = with("sales");
        echo.held = new CountDownLatch(1);
        long id = start(person, "ok", 100_000);
        ended(person, id, "running");
        person.post("/api/jobs/" + id + "/cancellation").is(200);
        ended(person, id, "cancelled");
        person.post("/api/jobs/" + id + "/cancellation").refused(409, "job.ended");
        echo.held = new CountDownLatch(0);
    }

    @Test
    void aJobGoesOnWhereADeadNodeLeftIt() throws Exception {
        Caller person = with("sales");
        db.insertInto(JOB)
                .set(JOB.KIND, "test.echo")
                .set(JOB.PERSON_ID, person.personId)
                .set(JOB.STATE, "running")
                .set(JOB.DONE, 4L)
                .set(JOB.REQUEST, org.jooq.JSONB.jsonb("{\"mode\":\"ok\",\"steps\":6}"))
                .set(JOB.CREATED_AT, clock.instant())
                .set(JOB.CLAIM, java.util.UUID.randomUUID())
                .set(JOB.HEARTBEAT_AT, clock.instant().minus(Duration.ofMinutes(2)))
                .execute();
        long id =
                db.select(org.jooq.impl.DSL.max(JOB.ID))
                        .from(JOB)
                        .where(JOB.PERSON_ID.eq(person.personId))
                        .fetchSingle()
                        .value1();
        broadcast.tell(Jobs.WAITING, id);
        assertThat(ended(person, id, "done").at("result/from").asLong()).isEqualTo(4);
    }

    @Test
    void aResultThatCannotBeStoredIsAFailure() throws Exception {
        Caller person = with("sales");
        assertThat(
                        ended(person, start(person, "unstorable", 1), "failed")
                                .at("error/code")
                                .asString())
                .isEqualTo("unexpected");
    }

    @Test
    void aJobWhoseRowIsLockedHoldsUpNoOther() throws Exception {
        Caller person = with("sales");
        echo.held = new CountDownLatch(1);
        long held = start(person, "ok", 100_000);
        ended(person, held, "running");
        db.transaction(
                locking -> {
                    locking.dsl()
                            .execute(
                                    "select from platform.job where id = {0} for update",
                                    org.jooq.impl.DSL.val(held));
                    // on a thread outside of this transaction
                    long other = CompletableFuture.supplyAsync(() -> started(person)).get();
                    ended(person, other, "done");
                });
        person.post("/api/jobs/" + held + "/cancellation").is(200);
        ended(person, held, "cancelled");
    }

    @Test
    void whoAskedForManyLetsOthersGoBetween() {
        long many = company.person(company.root, "sales");
        long one = company.person(company.root, "sales");
        String kind = "test.fair";
        written(kind, many, "running");
        long next = written(kind, many, "waiting");
        long between = written(kind, one, "waiting");
        assertThat(claimed(kind)).isEqualTo(between);
        assertThat(claimed(kind)).isEqualTo(next);
    }

    private long written(String kind, long person, String state) {
        return db.insertInto(JOB)
                .set(JOB.KIND, kind)
                .set(JOB.PERSON_ID, person)
                .set(JOB.STATE, state)
                .set(JOB.REQUEST, org.jooq.JSONB.jsonb("{}"))
                .set(JOB.CREATED_AT, clock.instant())
                .set(JOB.HEARTBEAT_AT, clock.instant())
                .returningResult(JOB.ID)
                .fetchSingle()
                .value1();
    }

    private long claimed(String kind) {
        return java.util.Objects.requireNonNull(table.claim(List.of(kind))).id();
    }

    private long start(Caller person, String mode, int steps) throws Exception {
        return Acting.as(
                SignedIn.inBackground(person.personId, person.login, Locale.CHINESE),
                () -> jobs.start("test.echo", new Echo.Request(mode, steps)));
    }

    private long started(Caller person) {
        try {
            return start(person, "ok", 1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer ended(Caller person, long id, String state) throws Exception {
        for (int look = 0; look < 100; look++) {
            Answer job = person.get("/api/jobs/" + id).is(200);
            if (job.at("state").asString().equals(state)) return job;
            Thread.sleep(100);
        }
        return person.get("/api/jobs/" + id).is(-1);
    }

    @Test
    void whatWasBegunThroughAKeyMayNoMoreThanTheKey() throws Exception {
        Caller person = keyHolder();
        var key = key(person);
        assertThat(may(person, start(person, "ok", 1))).isTrue();
        assertThat(may(person, begin(key, 1))).isFalse();
        assertThat(Acting.as(key, () -> viewers.of(person.personId).may("people.read"))).isFalse();
    }

    @Test
    void whatWasBegunThroughAKeyEndsWithTheKey() throws Exception {
        Caller person = keyHolder();
        var key = key(person);
        echo.held = new CountDownLatch(1);
        long running = begin(key, 100_000);
        ended(person, running, "running");
        person.delete("/api/api-keys/" + key.keyId()).is(204);
        ended(person, running, "cancelled");
        echo.held = new CountDownLatch(0);
        long later = begin(key, 1);
        assertThat(ended(person, later, "failed").at("error/code").asString())
                .isEqualTo("api-key.over");
    }

    private Caller keyHolder() {
        return with(roleWith("people.read:all", "tag.manage:all", "apikey.own:all"));
    }

    private static SignedIn key(Caller person) {
        long id =
                person.post(
                                "/api/api-keys",
                                Map.of("name", "同步", "operations", List.of("tag.manage")))
                        .is(201)
                        .id();
        return SignedIn.byKey(
                id, Set.of("tag.manage"), person.personId, person.login, Locale.CHINESE, "");
    }

    private long begin(SignedIn key, int steps) throws Exception {
        return Acting.as(key, () -> jobs.start("test.echo", new Echo.Request("ok", steps)));
    }

    private boolean may(Caller person, long job) throws Exception {
        return ended(person, job, "done").at("result/mayReadPeople").asBoolean();
    }
}

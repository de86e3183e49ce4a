package zhike.identity.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.identity.SignedIn;
import zhike.identity.signin.Sessions;
import zhike.platform.broadcast.Broadcast;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

class LiveScreensTest extends ServerTest {
    @Autowired private LiveScreens screens;
    @Autowired private Broadcast broadcast;
    @Autowired private TransactionTemplate transactions;

    @Test
    void anOpenScreenHearsThatRightsChangedAndThatItsSessionEnded() throws Exception {
        Caller admin = as("administrator", company.root);
        Caller sales = as("sales");
        int before = screens.count();
        CompletableFuture<Answer> stream =
                CompletableFuture.supplyAsync(
                        () -> sales.withHeader("Accept", "text/event-stream").get("/api/live"));
        until(() -> screens.count() > before);

        admin.put("/api/people/" + sales.personId + "/roles", Map.of("roleIds", List.of())).is(200);
        Thread.sleep(Duration.ofMillis(800));
        assertThat(stream).isNotDone();
        admin.delete("/api/people/" + sales.personId + "/sessions").is(204);

        Answer heard = stream.get(10, TimeUnit.SECONDS);
        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.text())
                .contains("event:hello")
                .contains("event:rights")
                .contains("event:ended");
    }

    @Test
    void whoComesWhileTheEndedAreLookedUpIsNotTakenForOneOfThem() throws Exception {
        Caller sales = as("sales");
        long session =
                db.fetchSingle(
                                "select id from identity.session where person_id = {0}",
                                DSL.val(sales.personId))
                        .get(0, Long.class);
        int before = screens.count();
        transactions.executeWithoutResult(
                status -> {
                    db.execute("lock table identity.session in access exclusive mode");
                    CompletableFuture.runAsync(() -> broadcast.tell(Sessions.ENDED, 0)).join();
                    waitUntil(this::sessionsAreLookedUp);
                    screens.open(
                            new SignedIn(
                                    sales.personId,
                                    "",
                                    session,
                                    Locale.CHINA,
                                    "",
                                    false,
                                    null,
                                    null));
                });
        Thread.sleep(Duration.ofMillis(800));
        assertThat(screens.count()).isEqualTo(before + 1);
        sales.delete("/api/session").is(204);
        until(() -> screens.count() == before);
    }

    private boolean sessionsAreLookedUp() {
        return db.fetchSingle(
                                "select count(*) from pg_locks where not granted and relation ="
                                        + " 'identity.session'::regclass")
                        .get(0, Integer.class)
                > 0;
    }

    private static void waitUntil(BooleanSupplier happened) {
        try {
            until(happened);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoDoesNotUnderstandStreamsIsNotKeptWaiting() {
        assertThat(as("sales").get("/api/live").status()).isEqualTo(406);
        assertThat(stranger().withHeader("Accept", "text/event-stream").get("/api/live").status())
                .isEqualTo(401);
    }

    private static void until(BooleanSupplier happened) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(10);
        while (!happened.getAsBoolean() && Instant.now().isBefore(end)) Thread.sleep(20);
        assertThat(happened.getAsBoolean()).isTrue();
    }

    @Test
    void aSessionHoldsSixStreamsAndTheOldestEnds() throws Exception {
        Caller sales = as("sales");
        int before = screens.count();
        CompletableFuture<Answer> oldest = listen(sales);
        until(() -> screens.count() == before + 1);
        for (int more = 2; more <= 6; more++) {
            int expected = before + more;
            listen(sales);
            until(() -> screens.count() == expected);
        }
        assertThat(oldest).isNotDone();
        listen(sales);
        assertThat(oldest.get(10, TimeUnit.SECONDS).text()).contains("event:too-many");
        assertThat(screens.count()).isEqualTo(before + 6);
        sales.delete("/api/session").is(204);
        until(() -> screens.count() == before);
    }

    @Test
    void whoSignsInAgainAndAgainHoldsNoMoreForIt() throws Exception {
        Caller sales = as("sales");
        int before = screens.count();
        CompletableFuture<Answer> oldest = listen(sales);
        until(() -> screens.count() == before + 1);
        int opened = 1;
        for (; opened < LiveScreens.MOST_OF_A_PERSON; opened++) {
            int expected = before + opened + 1;
            listen(opened % 4 == 0 ? sales = signedIn(sales.personId) : sales);
            until(() -> screens.count() == expected);
        }
        assertThat(oldest).isNotDone();
        listen(signedIn(sales.personId));
        assertThat(oldest.get(10, TimeUnit.SECONDS).text()).contains("event:too-many");
        assertThat(screens.count()).isEqualTo(before + LiveScreens.MOST_OF_A_PERSON);
        as("administrator", company.root)
                .delete("/api/people/" + sales.personId + "/sessions")
                .is(204);
        until(() -> screens.count() == before);
    }

    @Test
    void aProgramWithAKeyHoldsNoStreamThatAnotherSessionsEndCouldEnd() {
        Caller sales = as("sales");
        String key =
                sales.post(
                                "/api/api-keys",
                                Map.of("name", "看", "operations", java.util.List.of("people.read")))
                        .is(201)
                        .at("key")
                        .asString();
        stranger()
                .withKey(key)
                .withHeader("Accept", "text/event-stream")
                .get("/api/live")
                .refused(403, "operation.not-granted");
    }

    private static CompletableFuture<Answer> listen(Caller who) {
        return CompletableFuture.supplyAsync(
                () -> who.withHeader("Accept", "text/event-stream").get("/api/live"),
                Executors.newVirtualThreadPerTaskExecutor());
    }
}

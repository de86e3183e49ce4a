package zhike.identity.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class LiveScreensTest extends ServerTest {
    @Autowired private LiveScreens screens;

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
    void whoDoesNotUnderstandStreamsIsNotKeptWaiting() {
        assertThat(as("sales").get("/api/live").status()).isEqualTo(406);
        assertThat(stranger().withHeader("Accept", "text/event-stream").get("/api/live").status())
                .isEqualTo(401);
    }

    private static void until(java.util.function.BooleanSupplier happened)
            throws InterruptedException {
        Instant end = Instant.now().plusSeconds(10);
        while (!happened.getAsBoolean() && Instant.now().isBefore(end)) Thread.sleep(20);
        assertThat(happened.getAsBoolean()).isTrue();
    }
}

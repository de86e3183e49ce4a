package zhike.customer.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.util.Map;

class HomeTest extends ServerTest {
    @Test
    void homeCountsOnesOwnAndShowsWhatIsWatched() {
        Caller sales = as("sales");
        Caller finance = as("finance");
        long id = customer(sales, "首页一号商行");
        customer(sales, "首页二号商行");
        finance.put("/api/customers/" + id + "/watch", Map.of()).is(204);
        sales.post("/api/customers/" + id + "/notes", Map.of("body", "首页")).is(201);
        JsonNode home = sales.get("/api/home").is(200).body();
        assertThat(home.path("mine").path("count").asInt()).isEqualTo(2);
        assertThat(home.path("mine").path("new7").asInt()).isEqualTo(2);
        assertThat(home.path("stale").path("count").asInt()).isZero();
        assertThat(home.path("recent").path(0).path("name").asString()).isEqualTo("首页二号商行");
        JsonNode others = finance.get("/api/home").is(200).body();
        assertThat(others.path("mine").path("count").asInt()).isZero();
        assertThat(others.path("watched").path(0).path("id").asLong()).isEqualTo(id);
        assertThat(others.path("notices").path(0).path("text").asString()).contains("首页一号商行");
        clock.forward(Duration.ofDays(100));
        assertThat(
                        signedIn(sales.personId)
                                .get("/api/home")
                                .body()
                                .path("stale")
                                .path("count")
                                .asInt())
                .isEqualTo(2);
    }

    @Test
    void whoSeesNoCustomersSeesAnEmptyHome() {
        JsonNode home = as("auditor").get("/api/home").is(200).body();
        assertThat(home.path("recent")).isEmpty();
        assertThat(home.path("watched")).isEmpty();
        assertThat(home.path("mine").path("count").asInt()).isZero();
        assertThat(home.path("duplicates").path("count").asInt()).isZero();
    }
}

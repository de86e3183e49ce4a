package zhike.lead.introducer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

class IntroducerTest extends ServerTest {
    private long introducer(Caller who, String name) {
        return who.post("/api/introducers", form(name)).is(201).id();
    }

    private static Map<String, Object> form(String name) {
        return new HashMap<>(Map.of("kind", "association", "name", name, "active", true));
    }

    private JsonNode line(Caller who, long id) {
        return who.get("/api/introducers?limit=200")
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .filter(each -> each.path("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anIntroductionStandsOnTheCardAndCountsForWhoMadeIt() {
        Caller seller = as("sales");
        String name = "轴承协会" + System.nanoTime();
        long introducer = introducer(seller, name);
        long card = customer(seller, "被引见客户");
        Map<String, Object> introduction =
                Map.of(
                        "introducerId",
                        introducer,
                        "on",
                        LocalDate.now(clock).toString(),
                        "note",
                        "年会上引见");
        JsonNode made =
                seller.post("/api/customers/" + card + "/introductions", introduction)
                        .is(201)
                        .body()
                        .get(0);
        assertThat(made.path("introducer").path("name").asString()).isEqualTo(name);
        seller.put(
                        "/api/customers/"
                                + card
                                + "/introductions/"
                                + made.path("id").asLong()
                                + "/result",
                        Map.of("result", "won", "note", "签了年单"))
                .is(200);
        assertThat(line(seller, introducer).path("won").asInt()).isOne();
        assertThat(seller.get("/api/customers/" + card + "/timeline").text())
                .contains("由 " + name + " 引见", "已成交 签了年单");
        Caller other = as("sales", company.southSales);
        assertThat(line(other, introducer).path("made").asInt()).isZero();
        assertThat(other.get("/api/introducers/" + introducer + "/introductions").text())
                .isEqualTo("[]");
        other.get("/api/customers/" + card + "/introductions").is(404);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Caller seller = as("sales");
        String name = "重名协会" + System.nanoTime();
        long introducer = introducer(seller, name);
        seller.post("/api/introducers", form(name)).refused(422, "introducer.double");
        long card = customer(seller, "引见有误客户");
        String path = "/api/customers/" + card + "/introductions";
        seller.post(
                        path,
                        Map.of(
                                "introducerId",
                                introducer,
                                "on",
                                LocalDate.now(clock).plusDays(1).toString()))
                .refused(422, "introduction.future");
        Map<String, Object> off = form(name);
        off.put("active", false);
        off.put("version", 0);
        seller.put("/api/introducers/" + introducer, off).is(204);
        seller.put("/api/introducers/" + introducer, off).refused(409, "version.stale");
        seller.post(path, Map.of("introducerId", introducer, "on", "2026-01-01"))
                .refused(422, "introducer.unknown");
        seller.put(path + "/999999999/result", Map.of("result", "won"))
                .refused(404, "introduction.missing");
        as("agent").post("/api/introducers", form("x")).is(403);
    }
}

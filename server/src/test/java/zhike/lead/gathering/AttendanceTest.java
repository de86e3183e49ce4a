package zhike.lead.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;

import java.time.Duration;
import java.util.Map;

class AttendanceTest extends GatheringScene {
    @Test
    void whoCameIsFollowedUpAndATalkKeepsIt() {
        Caller host = as("sales_manager");
        Caller seller = as("sales");
        long came = customer(seller, "到场客户");
        long absent = customer(seller, "没来客户");
        long silent = customer(seller, "没答复客户");
        long walkIn = customer(seller, "临时来的客户");
        long id = gathering(host, "签到研讨会");
        invite(seller, id, came, absent, silent).is(200);
        reply(door(seller, id, came), "yes", 2).is(200);
        reply(door(seller, id, absent), "yes", 1).is(200);
        String base = "/api/gatherings/" + id;
        seller.put(path(seller, id, came) + "/attendance", Map.of("came", true))
                .refused(409, "gathering.early");
        host.post(base + "/closure", Map.of("version", version(host, id)))
                .refused(409, "gathering.not-begun");
        atTheStart();
        seller = again(seller);
        host = again(host);
        seller.put(path(seller, id, came) + "/attendance", Map.of("came", true)).is(204);
        seller.post(base + "/walk-ins", Map.of("customerId", walkIn, "persons", 3)).is(201);
        seller.post(base + "/walk-ins", Map.of("customerId", came))
                .refused(422, "gathering.invited");
        host.post(base + "/closure", Map.of("version", version(host, id))).is(200);
        seller.put(path(seller, id, absent) + "/attendance", Map.of("came", true))
                .refused(409, "gathering.closed");
        assertThat(timeline(seller, came)).contains("参加了“签到研讨会”");
        assertThat(timeline(seller, absent)).contains("没有到场");
        assertThat(timeline(seller, silent)).doesNotContain("没有到场");
        assertThat(owed(came)).isEqualTo("open");
        assertThat(owed(walkIn)).isEqualTo("open");
        assertThat(seller.get("/api/promises?mine=true").text()).contains("活动后回访到场客户");
        seller.post(
                        "/api/customers/" + came + "/contact-records",
                        Map.of("way", "call", "cold", false, "reached", true))
                .is(200);
        assertThat(owed(came)).isEqualTo("kept");
        assertThat(owed(walkIn)).isEqualTo("open");
        JsonNode whole = host.get(base + "/report").is(200).body().path("whole");
        assertThat(whole.path("persons").asInt()).isEqualTo(5);
        assertThat(whole.path("counts").path("invited").asInt()).isEqualTo(3);
        // who came without invitation was not invited, wherever it is counted
        assertThat(host.get(base).at("invited").asInt()).isEqualTo(3);
        assertThat(listed(host, id).path("invited").asInt()).isEqualTo(3);
    }

    private static JsonNode listed(Caller host, long id) {
        return host.get("/api/gatherings?past=true&limit=200")
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .filter(each -> each.path("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyNumberOfTheReportOpensWhatItCounted() {
        Caller host = as("sales_manager");
        Caller one = as("sales");
        Caller two = as("sales");
        long yes = customer(one, "报表来的");
        long no = customer(one, "报表不来的");
        long silent = customer(two, "报表没答的");
        as("sales_manager")
                .put(
                        "/api/customers/" + yes + "/lead-grade",
                        Map.of("grade", "A", "reason", "大", "version", 0))
                .is(200);
        long id = gathering(host, "报表活动");
        invite(host, id, yes, no, silent).is(200);
        String door = door(host, id, yes);
        stranger().get(door).is(200);
        reply(door, "yes", 2).is(200);
        reply(door(host, id, no), "no", 1).is(200);
        JsonNode report = host.get("/api/gatherings/" + id + "/report").is(200).body();
        int groups = 0;
        for (JsonNode line : report.path("byOwner"))
            groups += agrees(host, id, "&owner=" + line.path("key").asString(), line);
        for (JsonNode line : report.path("byGrade"))
            groups += agrees(host, id, "&grade=" + line.path("key").asString(), line);
        agrees(host, id, "", report.path("whole"));
        assertThat(groups).isEqualTo(4);
        assertThat(report.path("whole").path("counts").path("opened").asInt()).isOne();
        JsonNode mine = one.get("/api/gatherings/" + id + "/report").is(200).body();
        assertThat(mine.path("whole").path("counts").path("invited").asInt())
                .as("within reach")
                .isEqualTo(2);
        host.get("/api/gatherings/" + id + "/guests?which=nonsense")
                .refused(422, "gathering.which");
    }

    private int agrees(Caller host, long id, String group, JsonNode line) {
        line.path("counts")
                .properties()
                .forEach(
                        each ->
                                assertThat(
                                                guests(
                                                                host,
                                                                id,
                                                                "?limit=200&which="
                                                                        + each.getKey()
                                                                        + group)
                                                        .size())
                                        .as(each.getKey() + group)
                                        .isEqualTo(each.getValue().asInt()));
        return 1;
    }

    @Test
    void theFirstContactIsMadeByComing() {
        Caller seller = as("sales");
        long card = customer(seller, "来会的新客户");
        long id = gathering(as("sales_manager"), "首次见面");
        invite(seller, id, card).is(200);
        clock.forward(AHEAD.minus(Duration.ofHours(1)));
        seller = again(seller);
        seller.put(path(seller, id, card) + "/attendance", Map.of("came", true)).is(204);
        assertThat(seller.get("/api/customers/" + card + "/first-contact").at("state").asString())
                .isEqualTo("made");
    }

    private String path(Caller who, long id, long card) {
        return "/api/gatherings/" + id + "/invitations/" + guest(who, id, card).path("id").asLong();
    }

    private static int version(Caller who, long id) {
        return who.get("/api/gatherings/" + id).is(200).at("version").asInt();
    }

    private static String timeline(Caller who, long card) {
        return who.get("/api/customers/" + card + "/timeline").is(200).text();
    }

    private String owed(long card) {
        return db.fetchSingle(
                        "select state from promise.given where kind = 'gathering.follow-up' and"
                                + " customer_id = ?",
                        card)
                .get(0, String.class);
    }
}

package zhike.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.promise.OutOfUse;
import zhike.testing.Caller;

import java.util.List;
import java.util.Map;

/** Where a company took the promises of visits out of use, everything else goes on. */
class UnpromisedTest extends VisitScene {
    private OutOfUse out;

    @BeforeEach
    void nobodyWantsThem() {
        out =
                new OutOfUse(
                        as("administrator", company.root),
                        "minutes.written",
                        "minutes.sent",
                        "minutes.confirmed",
                        "minutes.task",
                        "visit.next",
                        "visit-plan.handed-in");
    }

    @AfterEach
    void somebodyWantsThem() {
        out.close();
    }

    @Test
    void aVisitIsRegisteredAndItsMinutesGoToTheCustomer() {
        House house = house();
        Caller seller = house.seller();
        long customer = customer(seller, "不承诺甲公司");
        long slip = met(house, customer);
        Map<String, Object> task =
                map("what", "报价", "personId", seller.personId, "dueOn", today().toString());
        long id =
                seller.post(
                                "/api/minutes",
                                map(
                                        "customerId",
                                        customer,
                                        "slipId",
                                        slip,
                                        "topic",
                                        "扩产方案会谈",
                                        "metAt",
                                        clock.instant().toString(),
                                        "place",
                                        "客户会议室",
                                        "content",
                                        "双方讨论了两条产线",
                                        "agreed",
                                        "先做一条线",
                                        "attendees",
                                        List.of(Map.of("side", "theirs", "name", "王总")),
                                        "tasks",
                                        List.of(task)))
                        .is(201)
                        .id();
        act(seller, id, "handing-in");
        approve(house.manager(), "minutes", id);
        String link = act(seller, id, "sending").path("link").asString();
        stranger().post("/api" + link + "/confirmation", Map.of("name", "王总")).is(200);
        assertThat(owed("minutes.written", "visit-slip", slip)).isEmpty();
        for (String kind : List.of("minutes.sent", "minutes.confirmed", "minutes.task"))
            assertThat(owed(kind, "minutes", id)).isEmpty();
    }

    private static JsonNode act(Caller who, long id, String what) {
        var body = map("locale", "zh");
        body.put("version", who.get("/api/minutes/" + id).at("version").asInt());
        if (!what.equals("sending")) body.remove("locale");
        return who.post("/api/minutes/" + id + "/" + what, body).is(200).body();
    }

    @Test
    void aMeetingIsRecordedWithWhatComesNext() {
        House house = house();
        long customer = customer(house.seller(), "不承诺乙公司");
        long talk =
                house.seller()
                        .post(
                                "/api/talks",
                                map(
                                        "customerId",
                                        customer,
                                        "way",
                                        "meeting",
                                        "summary",
                                        "谈了交期",
                                        "result",
                                        "reached",
                                        "nextAction",
                                        "送样",
                                        "nextOn",
                                        today().plusDays(2).toString()))
                        .is(201)
                        .id();
        assertThat(owed("visit.next", "talk", talk)).isEmpty();
        assertThat(owed("minutes.written", "talk", talk)).isEmpty();
    }

    @Test
    void aPlanIsHandedIn() {
        House house = house();
        long customer = customer(house.seller(), "不承诺丙公司");
        Map<String, Object> row =
                map(
                        "customerId",
                        customer,
                        "day",
                        today().toString(),
                        "way",
                        "phone",
                        "hours",
                        "1");
        JsonNode plan =
                house.seller()
                        .put(
                                "/api/visit-plans",
                                map("month", today().toString(), "rows", List.of(row)))
                        .is(200)
                        .body();
        long id = plan.path("id").asLong();
        house.seller()
                .post(
                        "/api/visit-plans/" + id + "/handing-in",
                        Map.of("version", plan.path("version").asInt()))
                .is(200);
        assertThat(owed("visit-plan.handed-in", "visit-plan", id)).isEmpty();
    }
}

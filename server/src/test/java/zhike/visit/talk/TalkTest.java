package zhike.visit.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.testing.Caller;
import zhike.visit.VisitScene;

import java.time.Duration;
import java.util.Map;

class TalkTest extends VisitScene {
    @Test
    void aTalkStandsOnTheTimelineAndWhatIsNextIsAPromise() {
        Caller seller = as("sales");
        long customer = customer(seller, "联系甲公司");
        long id =
                seller.post(
                                "/api/talks",
                                map(
                                        "customerId",
                                        customer,
                                        "way",
                                        "phone",
                                        "withName",
                                        "赵工",
                                        "summary",
                                        "问了备件价格",
                                        "result",
                                        "reached",
                                        "nextAction",
                                        "发价目表",
                                        "nextOn",
                                        today().plusDays(1).toString()))
                        .is(201)
                        .id();
        assertThat(seller.get("/api/customers/" + customer + "/timeline").text())
                .contains("问了备件价格");
        assertThat(owed("visit.next", "talk", id)).containsExactly("open");
        assertThat(owed("minutes.written", "talk", id)).isEmpty();
        assertThat(seller.get("/api/talks?customer=" + customer).at("items/0/withName").asString())
                .isEqualTo("赵工");
        assertThat(as("sales").get("/api/talks").text()).doesNotContain("备件价格");
    }

    @Test
    void aMeetingIsFollowedByMinutes() {
        Caller seller = as("sales");
        long id =
                seller.post(
                                "/api/talks",
                                map(
                                        "customerId",
                                        customer(seller, "联系乙公司"),
                                        "way",
                                        "meeting",
                                        "summary",
                                        "展会上面谈",
                                        "result",
                                        "reached"))
                        .is(201)
                        .id();
        assertThat(owed("minutes.written", "talk", id)).containsExactly("open");
    }

    @Test
    void aTalkHasBeenHeldAndIsWithACustomerWithinReach() {
        Caller seller = as("sales");
        long customer = customer(seller, "联系丙公司");
        var talk =
                Map.of("customerId", customer, "way", "phone", "summary", "x", "result", "reached");
        as("sales").post("/api/talks", talk).refused(422, "visit.customer.unknown");
        var later = map("at", clock.instant().plus(Duration.ofHours(1)).toString());
        later.putAll(talk);
        seller.post("/api/talks", later).refused(422, "talk.future");
        var half = map("nextAction", "再打");
        half.putAll(talk);
        seller.post("/api/talks", half).refused(422, "visit.next.half");
    }
}

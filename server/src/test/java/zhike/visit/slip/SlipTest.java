package zhike.visit.slip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.visit.VisitScene;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class SlipTest extends VisitScene {
    @Test
    void aSlipIsApprovedBeforeAnybodyLeavesAndReportedOnAfterwards() {
        House house = house();
        Caller seller = house.seller();
        long customer = customer(seller, "走访甲公司");
        JsonNode slip = seller.post("/api/visit-slips", slip(customer)).is(201).body();
        long id = slip.path("id").asLong();
        assertThat(slip.path("number").asString()).startsWith("ZF");
        assertThat(slip.at("/hosts/0/decides").asString()).isEqualTo("decides");
        assertThat(deed(seller, id, "handing-in").path("state").asString()).isEqualTo("waiting");
        approve(house.head(), "visit-slip", id);
        assertThat(house.clerk().get("/api/notices").text()).contains("走访单");
        assertThat(deed(seller, id, "leaving").path("state").asString()).isEqualTo("out");
        int version = seller.get("/api/visit-slips/" + id).body().path("version").asInt();
        String path = "/api/visit-slips/" + id;
        seller.post(path + "/arrival", Map.of("version", version))
                .refused(422, "visit.place.missing");
        seller.post(
                        path + "/arrival",
                        map(
                                "latitude",
                                39.9087,
                                "longitude",
                                116.3975,
                                "accuracy",
                                25,
                                "version",
                                version))
                .is(204);
        JsonNode met = seller.get(path).body();
        assertThat(met.at("/met/latitude").decimalValue()).isEqualByComparingTo("39.9087");
        assertThat(owed("minutes.written", "visit-slip", id)).containsExactly("open");
        JsonNode back = deed(house.clerk(), seller, id, "return");
        assertThat(back.path("state").asString()).isEqualTo("back");
        JsonNode reported =
                seller.post(
                                path + "/report",
                                map(
                                        "result",
                                        "对方年内扩产",
                                        "nextAction",
                                        "送方案",
                                        "nextOn",
                                        today().plusDays(3).toString(),
                                        "version",
                                        back.path("version").asInt()))
                        .is(200)
                        .body();
        assertThat(reported.path("state").asString()).isEqualTo("reported");
        assertThat(owed("visit.next", "visit-slip", id)).containsExactly("open");
        assertThat(seller.get("/api/customers/" + customer + "/timeline").text())
                .contains("获批")
                .contains("已到访")
                .contains("对方年内扩产");
    }

    private static JsonNode deed(Caller clerk, Caller reader, long id, String what) {
        int version = reader.get("/api/visit-slips/" + id).body().path("version").asInt();
        clerk.post("/api/visit-slips/" + id + "/" + what, Map.of("version", version)).is(204);
        return reader.get("/api/visit-slips/" + id).is(200).body();
    }

    @Test
    void withoutApprovalNobodyIsRegisteredAsOutAndTheSlipIsMarked() {
        House house = house();
        Caller seller = house.seller();
        long id = seller.post("/api/visit-slips", slip(customer(seller, "走访乙公司"))).is(201).id();
        deed(seller, id, "handing-in");
        clock.forward(Duration.ofMinutes(2));
        seller.post("/api/visit-slips/" + id + "/leaving", Map.of("version", 1))
                .refused(409, "visit.slip.unapproved");
        house.clerk()
                .post("/api/visit-slips/" + id + "/leaving", Map.of("version", 1))
                .refused(409, "visit.slip.unapproved");
        assertThat(seller.get("/api/visit-slips/" + id).at("unapproved").asBoolean()).isTrue();
        JsonNode line = house.clerk().get("/api/visit-attendance").is(200).body().get(0);
        assertThat(line.path("unapproved").asBoolean()).isTrue();
        assertThat(house.manager().get("/api/visit-slips?state=unapproved").all("id"))
                .contains(String.valueOf(id));
    }

    @Test
    void nobodyIsRegisteredAsOutADayEarly() {
        House house = house();
        Instant leave = clock.instant().plus(Duration.ofDays(1));
        long id =
                house.seller()
                        .post(
                                "/api/visit-slips",
                                slip(
                                        customer(house.seller(), "走访庚公司"),
                                        "leaveAt",
                                        leave.toString(),
                                        "returnAt",
                                        leave.plus(Duration.ofHours(2)).toString()))
                        .is(201)
                        .id();
        String path = "/api/visit-slips/" + id;
        deed(house.seller(), id, "handing-in");
        approve(house.head(), "visit-slip", id);
        int version = house.seller().get(path).body().path("version").asInt();
        house.seller()
                .post(path + "/leaving", Map.of("version", version))
                .refused(409, "visit.slip.early");
        house.seller()
                .post(path + "/arrival", Map.of("place", "客户门口", "version", version))
                .refused(409, "visit.slip.early");
    }

    @Test
    void whoApprovesSeesWhomTheVisitIsToAndWhatItIsAbout() {
        House house = house();
        long customer = customer(house.seller(), "走访辛公司");
        long id =
                house.seller()
                        .post("/api/visit-slips", slip(customer, "topics", "二期产线的预算"))
                        .is(201)
                        .id();
        deed(house.seller(), id, "handing-in");
        JsonNode seen =
                house.head().get("/api/approvals/" + approval("visit-slip", id)).is(200).body();
        assertThat(seen.at("/approval/customer/title").asString()).isEqualTo("走访辛公司");
        assertThat(seen.at("/approval/subject/title").asString()).isEqualTo("走访辛公司 · 了解扩产需求");
        assertThat(seen.path("paper").toString()).contains("王总 · 总经理 · 有决定权", "二期产线的预算", "出发时间");
        assertThat(house.head().get("/api/promises?state=waiting").is(200).text())
                .contains("走访辛公司 · 了解扩产需求");
    }

    @Test
    void aSlipIsNotWrittenForYesterday() {
        House house = house();
        long customer = customer(house.seller(), "走访丙公司");
        var yesterday = clock.instant().minus(Duration.ofHours(25));
        house.seller()
                .post(
                        "/api/visit-slips",
                        slip(
                                customer,
                                "leaveAt",
                                yesterday.toString(),
                                "returnAt",
                                yesterday.plus(Duration.ofHours(2)).toString()))
                .refused(422, "visit.slip.past")
                .names("leaveAt");
    }

    @Test
    void aReturnedSlipIsCorrectedAndHandedInAgain() {
        House house = house();
        Caller seller = house.seller();
        long customer = customer(seller, "走访丁公司");
        long id = seller.post("/api/visit-slips", slip(customer)).is(201).id();
        deed(seller, id, "handing-in");
        seller.put("/api/visit-slips/" + id, slip(customer, "version", 1))
                .refused(409, "visit.slip.fixed");
        decide(house.head(), "visit-slip", id, "return", "写明接待人");
        JsonNode returned = seller.get("/api/visit-slips/" + id).body();
        assertThat(returned.path("state").asString()).isEqualTo("returned");
        seller.put(
                        "/api/visit-slips/" + id,
                        slip(customer, "topics", "设备", "version", returned.path("version").asInt()))
                .is(200);
        assertThat(deed(seller, id, "handing-in").path("state").asString()).isEqualTo("waiting");
        approve(house.head(), "visit-slip", id);
        assertThat(seller.get("/api/visit-slips/" + id).at("state").asString())
                .isEqualTo("approved");
    }

    @Test
    void whatWaitsIsTakenBackAndWhatIsApprovedIsCancelled() {
        House house = house();
        Caller seller = house.seller();
        long id = seller.post("/api/visit-slips", slip(customer(seller, "走访戊公司"))).is(201).id();
        deed(seller, id, "handing-in");
        assertThat(deed(seller, id, "withdrawal").path("state").asString()).isEqualTo("draft");
        deed(seller, id, "handing-in");
        approve(house.head(), "visit-slip", id);
        assertThat(deed(seller, id, "cancellation").path("state").asString())
                .isEqualTo("cancelled");
        seller.post("/api/visit-slips/" + id + "/leaving", Map.of("version", 5))
                .refused(409, "visit.slip.left");
    }

    @Test
    void aSlipAskedAgainFromTheApprovalsScreenIsFixedWhileItWaits() {
        House house = house();
        Caller seller = house.seller();
        long customer = customer(seller, "走访壬公司");
        long id = seller.post("/api/visit-slips", slip(customer)).is(201).id();
        deed(seller, id, "handing-in");
        decide(house.head(), "visit-slip", id, "return", "写明接待人");
        correct(seller, "visit-slip", id).is(200);
        JsonNode again = seller.get("/api/visit-slips/" + id).body();
        assertThat(again.path("state").asString()).isEqualTo("waiting");
        seller.put(
                        "/api/visit-slips/" + id,
                        slip(customer, "aim", "没人看过", "version", again.path("version").asInt()))
                .refused(409, "visit.slip.fixed");
        approve(house.head(), "visit-slip", id);
        assertThat(seller.get("/api/visit-slips/" + id).at("state").asString())
                .isEqualTo("approved");
    }

    @Test
    void aSlipWhoseDayHasGoneByIsNotAskedAgain() {
        House house = house();
        Caller seller = house.seller();
        long id = seller.post("/api/visit-slips", slip(customer(seller, "走访癸公司"))).is(201).id();
        deed(seller, id, "handing-in");
        decide(house.head(), "visit-slip", id, "return", "写明接待人");
        clock.forward(Duration.ofHours(6));
        correct(signedIn(seller.personId), "visit-slip", id).refused(422, "visit.slip.past");
    }

    @Test
    void aCancelledSlipDoesNotComeBackByItsApproval() {
        House house = house();
        Caller seller = house.seller();
        long id = seller.post("/api/visit-slips", slip(customer(seller, "走访辛公司"))).is(201).id();
        deed(seller, id, "handing-in");
        decide(house.head(), "visit-slip", id, "return", "写明接待人");
        // the manager, who did not ask for the approval, calls the visit off
        assertThat(deed(house.manager(), id, "cancellation").path("state").asString())
                .isEqualTo("cancelled");
        assertThat(
                        seller.get("/api/approvals/" + approval("visit-slip", id))
                                .at("approval/state")
                                .asString())
                .isEqualTo("withdrawn");
        correct(seller, "visit-slip", id).refused(409, "approval.not-returned");
        assertThat(seller.get("/api/visit-slips/" + id).at("state").asString())
                .isEqualTo("cancelled");
    }

    @Test
    void whoGoesAlongSeesTheSlipAndOthersDoNot() {
        House house = house();
        Caller along = as("sales");
        Caller other = as("sales");
        long customer = customer(house.seller(), "走访己公司");
        long id =
                house.seller()
                        .post(
                                "/api/visit-slips",
                                slip(customer, "visitors", List.of(along.personId)))
                        .is(201)
                        .id();
        String path = "/api/visit-slips/" + id;
        assertThat(along.get(path).is(200).at("customer").isNull()).isTrue();
        other.get(path).refused(404, "visit-slip.missing");
        assertThat(other.get("/api/visit-slips").text()).doesNotContain("了解扩产");
        house.clerk().get(path).is(403);
        other.post(path + "/leaving", Map.of("version", 0)).refused(404, "visit-slip.missing");
        assertThat(house.clerk().get("/api/visit-attendance").text())
                .contains(house.seller().get(path).at("number").asString())
                .doesNotContain("了解扩产")
                .doesNotContain("走访己公司");
    }

    @Test
    void aContactMustBeOfTheCustomer() {
        House house = house();
        long customer = customer(house.seller(), "走访庚公司");
        house.seller()
                .post(
                        "/api/visit-slips",
                        slip(customer, "hosts", List.of(Map.of("contactId", 1, "name", "某人"))))
                .refused(422, "visit.contact.unknown");
    }
}

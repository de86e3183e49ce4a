package zhike.visit.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.platform.secret.SignedLink;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.visit.VisitScene;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class MinutesTest extends VisitScene {
    @Autowired private SignedLink links;

    private Map<String, Object> minutes(long customer, Object... more) {
        Map<String, Object> form =
                map(
                        "customerId",
                        customer,
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
                        List.of(
                                Map.of("side", "ours", "name", "我方小李", "post", "客户经理"),
                                Map.of("side", "theirs", "name", "王总", "post", "总经理")),
                        "tasks",
                        List.of());
        form.putAll(map(more));
        return form;
    }

    private static JsonNode act(Caller who, long id, String what, Object... more) {
        var body = map(more);
        body.put("version", who.get("/api/minutes/" + id).at("version").asInt());
        return who.post("/api/minutes/" + id + "/" + what, body).is(200).body();
    }

    /** As far as the customer's link. */
    private String sent(House house, long id) {
        act(house.seller(), id, "handing-in");
        approve(house.manager(), "minutes", id);
        return act(house.seller(), id, "sending", "locale", "zh").path("link").asString();
    }

    @Test
    void whoOwesATaskReadsTheMinutesItComesFrom() {
        House house = house();
        Caller engineer = house().seller();
        var task =
                map(
                        "what",
                        "安排样机送达",
                        "personId",
                        engineer.personId,
                        "dueOn",
                        today().plusDays(4).toString());
        long id =
                house.seller()
                        .post(
                                "/api/minutes",
                                minutes(customer(house.seller(), "纪要壬公司"), "tasks", List.of(task)))
                        .is(201)
                        .id();
        engineer.get("/api/minutes/" + id).refused(404, "minutes.missing");
        sent(house, id);
        assertThat(engineer.get("/api/promises?state=waiting").is(200).text())
                .contains("安排样机送达", "扩产方案会谈");
        assertThat(engineer.get("/api/minutes/" + id).is(200).at("customer").isNull()).isTrue();
    }

    @Test
    void oneOfOursIsSomebodyWhoIsThereAndIsCalledSo() {
        Caller seller = house().seller();
        long customer = customer(seller, "纪要出席公司");
        for (Map<String, Object> wrong :
                List.<Map<String, Object>>of(
                        map("side", "ours", "name", "查无此人", "personId", 99_999_999L),
                        map("side", "ours", "name", "另一个人", "personId", seller.personId),
                        map("side", "theirs", "name", "王总", "personId", seller.personId)))
            seller.post("/api/minutes", minutes(customer, "attendees", List.of(wrong)))
                    .refused(422, "minutes.attendee");
        String name =
                db.fetchValue("select name from identity.person where id = ?", seller.personId)
                        .toString();
        var right = map("side", "ours", "name", name, "personId", seller.personId);
        seller.post("/api/minutes", minutes(customer, "attendees", List.of(right))).is(201);
    }

    @Test
    void minutesGoFromTheMeetingToTheCustomerAndBack() {
        House house = house();
        Caller seller = house.seller();
        long customer = customer(seller, "纪要甲公司");
        long slip = met(house, customer);
        var task =
                map(
                        "what",
                        "报价",
                        "personId",
                        seller.personId,
                        "dueOn",
                        today().plusDays(4).toString());
        var theirs = map("what", "提供图纸", "name", "王总", "dueOn", today().plusDays(6).toString());
        JsonNode one =
                seller.post(
                                "/api/minutes",
                                minutes(customer, "slipId", slip, "tasks", List.of(task, theirs)))
                        .is(201)
                        .body();
        long id = one.path("id").asLong();
        assertThat(owed("minutes.written", "visit-slip", slip)).containsExactly("open");
        act(seller, id, "handing-in");
        assertThat(owed("minutes.written", "visit-slip", slip)).containsExactly("kept");
        seller.post("/api/minutes/" + id + "/sending", Map.of("locale", "zh", "version", 1))
                .refused(409, "minutes.fixed");
        approve(house.manager(), "minutes", id);
        assertThat(owed("minutes.task", "minutes", id)).containsExactly("open");
        assertThat(owed("minutes.sent", "minutes", id)).containsExactly("open");
        String link = act(seller, id, "sending", "locale", "zh").path("link").asString();
        assertThat(owed("minutes.sent", "minutes", id)).containsExactly("kept");
        assertThat(owed("minutes.confirmed", "minutes", id)).containsExactly("open");
        JsonNode read = stranger().get("/api" + link).is(200).body();
        assertThat(read.path("topic").asString()).isEqualTo("扩产方案会谈");
        assertThat(read.path("tasks")).hasSize(2);
        assertThat(read.path("confirmedAt").isNull()).isTrue();
        JsonNode confirmed =
                stranger()
                        .post(
                                "/api" + link + "/confirmation",
                                Map.of("name", "王总", "remark", "数量再核"))
                        .is(200)
                        .body();
        assertThat(confirmed.path("confirmedName").asString()).isEqualTo("王总");
        assertThat(owed("minutes.confirmed", "minutes", id)).containsExactly("kept");
        assertThat(seller.get("/api/customers/" + customer + "/timeline").text())
                .contains("已提交客户")
                .contains("客户打开了会谈纪要")
                .contains("王总 确认收到会谈纪要")
                .contains("数量再核");
        assertThat(seller.get("/api/notices").text()).contains("客户确认收到");
    }

    @Test
    void whoConfirmsSecondIsToldSoAndTheirRemarkIsKept() {
        House house = house();
        long customer = customer(house.seller(), "纪要乙公司");
        long id = house.seller().post("/api/minutes", minutes(customer)).is(201).id();
        String link = sent(house, id);
        stranger().post("/api" + link + "/confirmation", Map.of("name", "甲")).is(200);
        stranger()
                .post("/api" + link + "/confirmation", Map.of("name", "乙", "remark", "交期写错了"))
                .refused(409, "minutes.confirm.again");
        // the same hand pressed twice
        stranger().post("/api" + link + "/confirmation", Map.of("name", "甲")).is(200);
        assertThat(house.seller().get("/api/minutes/" + id).is(200).at("confirmedName").asString())
                .isEqualTo("甲");
        assertThat(house.seller().get("/api/customers/" + customer + "/timeline").text())
                .containsOnlyOnce("确认收到会谈纪要")
                .containsOnlyOnce("乙 又留言：交期写错了");
        assertThat(house.seller().get("/api/notices").text()).contains("乙 又留言：交期写错了");
        for (int more = 2; more <= MinutesConfirming.MOST_REMARKS; more++)
            stranger()
                    .post(
                            "/api" + link + "/confirmation",
                            Map.of("name", "丙", "remark", "第 " + more + " 条"))
                    .refused(409, "minutes.confirm.again");
        stranger()
                .post("/api" + link + "/confirmation", Map.of("name", "丙", "remark", "再来一条"))
                .refused(429, "minutes.remark.often");
        assertThat(house.seller().get("/api/customers/" + customer + "/timeline").text())
                .doesNotContain("再来一条");
    }

    @Test
    void aForgedAnExpiredAndAReplacedLinkOpenNothing() {
        House house = house();
        long id =
                house.seller()
                        .post("/api/minutes", minutes(customer(house.seller(), "纪要丙公司")))
                        .is(201)
                        .id();
        String other = links.token("kit", id, clock.instant().plus(Duration.ofDays(1)));
        stranger().get("/api/l/minutes/" + other).refused(404, "link.invalid");
        String early = links.token("minutes", id, clock.instant().plus(Duration.ofDays(1)));
        stranger().get("/api/l/minutes/" + early).refused(404, "link.invalid");
        String first = sent(house, id);
        clock.forward(Duration.ofSeconds(2));
        String second = act(house.seller(), id, "sending", "locale", "en").path("link").asString();
        stranger().get("/api" + first).refused(404, "link.expired");
        stranger().get("/api" + second).is(200);
        clock.forward(Duration.ofDays(31));
        stranger().get("/api" + second).refused(404, "link.expired");
        stranger()
                .post("/api" + second + "/confirmation", Map.of("name", "甲"))
                .refused(404, "link.expired");
    }

    @Test
    void oneOfOursWhoLooksIsNotTheCustomer() {
        House house = house();
        long id =
                house.seller()
                        .post("/api/minutes", minutes(customer(house.seller(), "纪要丁公司")))
                        .is(201)
                        .id();
        String link = sent(house, id);
        house.seller().get("/api" + link).is(200);
        assertThat(house.seller().get("/api/minutes/" + id).at("openedAt").isNull()).isTrue();
        stranger().get("/api" + link).is(200);
        assertThat(house.seller().get("/api/minutes/" + id).at("openedAt").isNull()).isFalse();
    }

    @Test
    void minutesAreOfTheMeetingTheySay() {
        House house = house();
        long customer = customer(house.seller(), "纪要戊公司");
        long other = customer(house.seller(), "纪要己公司");
        long slip = met(house, other);
        house.seller()
                .post("/api/minutes", minutes(customer, "slipId", slip))
                .refused(422, "minutes.source.unknown");
        house.seller()
                .post(
                        "/api/minutes",
                        minutes(customer, "metAt", clock.instant().plusSeconds(600).toString()))
                .refused(422, "minutes.future");
        house.seller()
                .post(
                        "/api/minutes",
                        minutes(
                                customer,
                                "tasks",
                                List.of(map("what", "x", "dueOn", today().toString()))))
                .refused(422, "minutes.task.nobody");
    }

    @Test
    void whatTheManagerReturnsIsCorrectedAndReadAgain() {
        House house = house();
        Caller seller = house.seller();
        long customer = customer(seller, "纪要庚公司");
        long id = seller.post("/api/minutes", minutes(customer)).is(201).id();
        act(seller, id, "handing-in");
        decide(house.manager(), "minutes", id, "return", "写明分歧");
        int version = seller.get("/api/minutes/" + id).at("version").asInt();
        seller.put("/api/minutes/" + id, minutes(customer, "unsettled", "交期", "version", version))
                .is(200);
        act(seller, id, "handing-in");
        approve(house.manager(), "minutes", id);
        assertThat(seller.get("/api/minutes/" + id).at("state").asString()).isEqualTo("approved");
        Answer other = as("sales").get("/api/minutes/" + id);
        other.refused(404, "minutes.missing");
        assertThat(as("sales").get("/api/minutes").text()).doesNotContain("扩产方案会谈");
    }

    @Test
    void minutesAskedAgainFromTheApprovalsScreenAreFixedWhileTheyWait() {
        House house = house();
        long customer = customer(house.seller(), "纪要再问公司");
        long id = house.seller().post("/api/minutes", minutes(customer)).is(201).id();
        act(house.seller(), id, "handing-in");
        decide(house.manager(), "minutes", id, "return", "补充议题");
        correct(house.seller(), "minutes", id).is(200);
        JsonNode again = house.seller().get("/api/minutes/" + id).body();
        assertThat(again.path("state").asString()).isEqualTo("waiting");
        house.seller()
                .put(
                        "/api/minutes/" + id,
                        minutes(
                                customer,
                                "content",
                                "没人看过",
                                "version",
                                again.path("version").asInt()))
                .refused(409, "minutes.fixed");
    }

    @Test
    void nobodyKeepsAnothersPromiseByMinutesOfTheirOwn() {
        House house = house();
        long customer = customer(house.seller(), "纪要移交公司");
        long slip = met(house, customer);
        Caller next = as("sales", unitOf(house.seller()));
        db.execute("update customer.card set owner_id = ? where id = ?", next.personId, customer);
        next.get("/api/customers/" + customer).is(200);
        next.post("/api/minutes", minutes(customer, "slipId", slip))
                .refused(422, "minutes.source.unknown");
        assertThat(owed("minutes.written", "visit-slip", slip)).containsExactly("open");
        house.manager().post("/api/minutes", minutes(customer, "slipId", slip)).is(201);
    }

    private long unitOf(Caller who) {
        return db.fetchSingle("select unit_id from identity.person where id = ?", who.personId)
                .get(0, Long.class);
    }

    @Test
    void oneOfOursDoesNotConfirmAsTheCustomer() {
        House house = house();
        long customer = customer(house.seller(), "纪要代签公司");
        long id = house.seller().post("/api/minutes", minutes(customer)).is(201).id();
        String link = sent(house, id);
        assertThat(house.seller().get("/api" + link).is(200).at("ours").asBoolean()).isTrue();
        assertThat(stranger().get("/api" + link).is(200).at("ours").asBoolean(true)).isFalse();
        house.seller()
                .post("/api" + link + "/confirmation", Map.of("name", "王总"))
                .refused(403, "minutes.confirm.ours");
        assertThat(owed("minutes.confirmed", "minutes", id)).containsExactly("open");
        stranger().post("/api" + link + "/confirmation", Map.of("name", "王总")).is(200);
    }

    @Test
    void theLinkAnswersOnlyWhileTheCustomerStands() {
        House house = house();
        long customer = customer(house.seller(), "纪要移除公司");
        long id = house.seller().post("/api/minutes", minutes(customer)).is(201).id();
        String link = sent(house, id);
        house.manager().delete("/api/customers/" + customer).is(204);
        stranger().get("/api" + link).refused(404, "link.invalid");
        stranger()
                .post("/api" + link + "/confirmation", Map.of("name", "王总"))
                .refused(404, "link.invalid");
        house.manager().post("/api/customers/" + customer + "/restoration", Map.of()).is(200);
        stranger().post("/api" + link + "/confirmation", Map.of("name", "王总")).is(200);
        house.manager().delete("/api/customers/" + customer).is(204);
        stranger().get("/api" + link).refused(404, "link.invalid");
        house.manager().post("/api/customers/" + customer + "/restoration", Map.of()).is(200);
        assertThat(stranger().get("/api" + link).is(200).at("confirmedName").asString())
                .isEqualTo("王总");
    }

    @Test
    void aNameThatNobodySeesConfirmsNothing() {
        House house = house();
        long customer = customer(house.seller(), "纪要无名公司");
        long id = house.seller().post("/api/minutes", minutes(customer)).is(201).id();
        String door = "/api" + sent(house, id) + "/confirmation";
        for (String name : List.of("\u200b", "\u3164\u2060", "\u00ad "))
            stranger().post(door, Map.of("name", name)).refused(422, "name.invisible");
        stranger().post(door, Map.of("name", "王\u202e总")).refused(422, "name.direction");
        assertThat(owed("minutes.confirmed", "minutes", id)).containsExactly("open");
        stranger().post(door, Map.of("name", " 王总 ")).is(200);
    }
}

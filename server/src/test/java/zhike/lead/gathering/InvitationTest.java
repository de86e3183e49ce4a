package zhike.lead.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;

import java.util.List;
import java.util.Map;

class InvitationTest extends GatheringScene {
    private long invited(Caller seller, String name, long gathering) {
        long card = customer(seller, name);
        seller.post(
                        "/api/customers/" + card + "/contacts",
                        Map.of("name", "王经理", "email", "wang@example.com"))
                .is(201);
        invite(seller, gathering, card).is(200);
        return card;
    }

    private List<String> letters(String purpose) {
        return db.fetch("select title from messaging.letter where purpose = ? order by id", purpose)
                .getValues(0, String.class);
    }

    @Test
    void theLetterBringsALinkThatOnlyOpensThisInvitation() {
        Caller seller = as("sales");
        long id = gathering(as("sales_manager"), "发函研讨会");
        long card = invited(seller, "收函客户", id);
        long mute = customer(seller, "无邮箱客户");
        invite(seller, id, mute).is(200);
        Map<String, String> form = Map.of("whom", "new", "locale", "zh", "note", "茶歇有座");
        JsonNode sent = seller.post("/api/gatherings/" + id + "/letters", form).is(200).body();
        assertThat(sent.path("written").asInt()).isOne();
        assertThat(sent.path("unaddressed").asInt()).isOne();
        String body =
                db.fetchSingle("select body from messaging.letter where purpose = 'gathering'")
                        .get(0, String.class);
        String link = guest(seller, id, card).path("link").asString();
        assertThat(body).contains("王经理", "茶歇有座", "三楼会议室", "https://crm.example.com" + link);
        assertThat(
                        seller.post("/api/gatherings/" + id + "/letters", form)
                                .body()
                                .path("written")
                                .asInt())
                .as("nobody gets the first letter twice")
                .isZero();
        JsonNode page = stranger().get("/api" + link).is(200).body();
        assertThat(page.path("guest").asString()).isEqualTo("王经理");
        assertThat(page.toString()).doesNotContain("收函客户");
        assertThat(guest(seller, id, card).path("opens").asInt()).isOne();
        assertThat(guests(seller, id, "?which=mailed").size()).isOne();
    }

    @Test
    void whoRefusedMarketingSinceIsNotWrittenTo() {
        Caller seller = as("sales");
        long id = gathering(as("sales_manager"), "后来谢绝");
        long card = invited(seller, "后来谢绝的客户", id);
        refuseMarketing(seller, card);
        assertThat(
                        seller.post(
                                        "/api/gatherings/" + id + "/letters",
                                        Map.of("whom", "new", "locale", "zh"))
                                .is(200)
                                .body()
                                .path("written")
                                .asInt())
                .isZero();
        assertThat(letters("gathering")).isEmpty();
    }

    @Test
    void aForgedAForeignAndALateLinkTellWhatIsWrong() {
        Caller seller = as("sales");
        long id = gathering(as("sales_manager"), "假链接研讨会");
        long card = invited(seller, "假链接客人", id);
        String door = door(seller, id, card);
        String token = door.substring(door.lastIndexOf('/') + 1);
        char at = token.charAt(20);
        String forged = token.substring(0, 20) + (at == 'A' ? 'B' : 'A') + token.substring(21);
        stranger().get("/api/l/gathering/" + forged).refused(404, "link.invalid");
        stranger().get("/api/l/minutes/" + token).refused(404, "link.invalid");
        reply(door, "maybe", 1).is(422);
        reply(door, "yes", 0).is(422);
        atTheStart();
        assertThat(stranger().get(door).is(200).at("state").asString()).isEqualTo("begun");
        reply(door, "yes", 1).refused(409, "gathering.begun");
        clock.forward(java.time.Duration.ofDays(8));
        stranger().get(door).refused(404, "link.expired");
    }

    @Test
    void theReplyMayChangeUntilTheStartAndTheOwnerHearsOfIt() {
        Caller seller = as("sales");
        long id =
                gathering(
                        as("sales_manager"),
                        "改答复研讨会",
                        Map.of("online", "https://meet.example.com/9"));
        long card = invited(seller, "改答复客户", id);
        String door = door(seller, id, card);
        assertThat(stranger().get(door).body().path("online").isNull()).isTrue();
        JsonNode yes = reply(door, "yes", 2).is(200).body();
        assertThat(yes.path("online").asString()).isEqualTo("https://meet.example.com/9");
        reply(door, "no", 1).is(200);
        JsonNode guest = guest(seller, id, card);
        assertThat(guest.path("reply").asString()).isEqualTo("no");
        assertThat(guest.path("persons").asInt()).isZero();
        assertThat(guest.path("repliedBy").isNull()).isTrue();
        assertThat(seller.get("/api/notices").text()).contains("答复不参加“改答复研讨会”");
        seller.put(
                        "/api/gatherings/"
                                + id
                                + "/invitations/"
                                + guest.path("id").asLong()
                                + "/reply",
                        Map.of("reply", "yes", "persons", 3, "note", "电话里说"))
                .is(204);
        assertThat(guest(seller, id, card).path("repliedBy").path("id").asLong())
                .isEqualTo(seller.personId);
        assertThat(seller.get("/api/customers/" + card + "/timeline").text())
                .contains("参加，2 人", "不参加", "参加，3 人 电话里说");
    }

    @Test
    void whatIsCalledOffIsToldToAllWhoWereWrittenTo() {
        Caller seller = as("sales");
        Caller host = as("sales_manager");
        long id = gathering(host, "取消的路演", Map.of("kind", "roadshow"));
        long coming = invited(seller, "原要来的", id);
        long declined = invited(seller, "早说不来的", id);
        seller.post("/api/gatherings/" + id + "/letters", Map.of("whom", "new", "locale", "en"))
                .is(200);
        reply(door(seller, id, coming), "yes", 1).is(200);
        reply(door(seller, id, declined), "no", 1).is(200);
        String door = door(seller, id, coming);
        int version = host.get("/api/gatherings/" + id).at("version").asInt();
        host.post(
                        "/api/gatherings/" + id + "/cancellation",
                        Map.of("reason", "讲师生病", "version", version))
                .is(200);
        assertThat(letters("gathering")).filteredOn(each -> each.contains("Called off")).hasSize(1);
        assertThat(stranger().get(door).refused(409, "gathering.cancelled").text())
                .contains("讲师生病");
        reply(door, "yes", 1).refused(409, "gathering.cancelled");
        assertThat(seller.get("/api/customers/" + coming + "/timeline").text())
                .contains("“取消的路演”取消：讲师生病");
        invite(seller, id, customer(seller, "来晚了")).refused(409, "gathering.cancelled");
    }

    @Test
    void anInvitationIsAddressedToAnotherContact() {
        Caller seller = as("sales");
        long id = gathering(as("sales_manager"), "换联系人");
        long card = invited(seller, "换联系人客户", id);
        seller.post(
                        "/api/customers/" + card + "/contacts",
                        Map.of("name", "李总", "email", "li@example.com"))
                .is(201);
        long li =
                seller.get("/api/customers/" + card)
                        .at("contacts")
                        .valueStream()
                        .filter(each -> each.path("name").asString().equals("李总"))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asLong();
        String path =
                "/api/gatherings/"
                        + id
                        + "/invitations/"
                        + guest(seller, id, card).path("id").asLong()
                        + "/contact";
        String former = door(seller, id, card);
        seller.put(path, Map.of("contactId", 999_999_999L)).refused(422, "sending.contact.unknown");
        stranger().get(former).is(200);
        seller.put(path, Map.of("contactId", li)).is(204);
        stranger().get(former).refused(404, "link.invalid");
        reply(former, "yes", 1).refused(404, "link.invalid");
        stranger().get(door(seller, id, card)).is(200);
        seller.post("/api/gatherings/" + id + "/letters", Map.of("whom", "new", "locale", "zh"))
                .is(200);
        assertThat(
                        db.fetchSingle(
                                        "select to_address from messaging.letter where purpose ="
                                                + " 'gathering'")
                                .get(0, String.class))
                .isEqualTo("li@example.com");
    }

    @Test
    void withoutAnAddressOfItsOwnTheInstallationSendsNoLinks() {
        Caller seller = as("sales");
        long id = gathering(as("sales_manager"), "无网址");
        invited(seller, "无网址客户", id);
        set(Map.of("publicAddress", "")).is(200);
        seller.post("/api/gatherings/" + id + "/letters", Map.of("whom", "new", "locale", "zh"))
                .refused(409, "gathering.no-address");
    }

    @Test
    void oneOfOursDoesNotReplyInTheGuestsPlace() {
        Caller seller = as("sales");
        long id = gathering(as("sales_manager"), "代答复研讨会");
        long card = invited(seller, "不代答客户", id);
        String door = door(seller, id, card);
        assertThat(seller.get(door).is(200).at("ours").asBoolean()).isTrue();
        seller.post(door + "/reply", Map.of("reply", "no")).refused(403, "gathering.reply.ours");
        assertThat(guest(seller, id, card).path("reply").isNull()).isTrue();
        assertThat(stranger().get(door).is(200).at("ours").asBoolean(true)).isFalse();
        reply(door, "yes", 1).is(200);
    }

    @Test
    void aReplyThatIsToggledIsToldAHandfulOfTimesADay() {
        Caller seller = as("sales");
        long id = gathering(as("sales_manager"), "反复答复研讨会");
        long card = invited(seller, "反复答复客户", id);
        String door = door(seller, id, card);
        for (int turn = 0; turn < LinkReplies.MOST; turn++)
            for (int again = 0; again < 3; again++)
                reply(door, turn % 2 == 0 ? "yes" : "no", 1).is(200);
        reply(door, "no", 1).refused(429, "gathering.reply.often");
        reply(door, "yes", 2).refused(429, "gathering.reply.often");
        assertThat(reply(door, "yes", 1).is(200).at("reply").asString())
                .as("what is said once more")
                .isEqualTo("yes");
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from customer.timeline where card_id = ?"
                                                + " and kind like 'gathering.replied.%'",
                                        card)
                                .get(0, Integer.class))
                .isEqualTo(LinkReplies.MOST);
        assertThat(guest(seller, id, card).path("persons").asInt()).isOne();
        clock.forward(java.time.Duration.ofDays(1));
        reply(door, "no", 1).is(200);
    }

    @Test
    void aGuestHasANameThatIsSeen() {
        Caller seller = as("sales");
        long id = gathering(as("sales_manager"), "无名来宾研讨会");
        long card = invited(seller, "无名来宾客户", id);
        String door = door(seller, id, card) + "/reply";
        stranger()
                .post(door, Map.of("reply", "yes", "guest", "\u200b"))
                .refused(422, "name.invisible");
        assertThat(guest(seller, id, card).path("reply").isNull()).isTrue();
        stranger().post(door, Map.of("reply", "yes", "guest", "")).is(200);
    }
}

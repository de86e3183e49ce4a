package zhike.lead.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class GatheringTest extends GatheringScene {
    @Test
    void aGatheringNeedsATimeToComeAPlaceAndAHostWithinReach() {
        Caller host = as("sales_manager");
        Map<String, Object> form = form("缺地点的研讨会");
        form.remove("place");
        host.post("/api/gatherings", form).refused(422, "gathering.nowhere");
        form.put("online", "https://meet.example.com/1");
        form.put("endsAt", form.get("startsAt"));
        host.post("/api/gatherings", form).refused(422, "gathering.times");
        form.put("startsAt", clock.instant().minus(Duration.ofDays(1)).toString());
        host.post("/api/gatherings", form).refused(422, "gathering.past");
        host.post(
                        "/api/gatherings",
                        with(form("别处主办"), "hostId", as("sales", company.southSales).personId))
                .refused(422, "gathering.host.unknown");
        host.post("/api/gatherings", with(form("无此人"), "staff", List.of(999_999_999L)))
                .refused(422, "gathering.staff.unknown");
        long id = gathering(host, "春季研讨会");
        JsonNode view = host.get("/api/gatherings/" + id).is(200).body();
        assertThat(view.path("state").asString()).isEqualTo("planned");
        assertThat(view.path("canManage").asBoolean()).isTrue();
        assertThat(host.get("/api/gatherings?limit=200").is(200).text()).contains("春季研讨会");
        assertThat(host.get("/api/gatherings?past=true&limit=200").is(200).text())
                .doesNotContain("春季研讨会");
    }

    private static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        form.put(field, value);
        return form;
    }

    @Test
    void whoIsInvitedIsInvitedOnceAndNobodyWhoWantsNoMarketing() {
        Caller seller = as("sales");
        Caller host = as("sales_manager");
        long one = customer(seller, "受邀甲");
        long two = customer(seller, "受邀乙");
        long refusing = customer(seller, "谢绝营销");
        refuseMarketing(seller, refusing);
        long id = gathering(host, "只邀一次");
        JsonNode foreseen =
                seller.post(
                                "/api/gatherings/" + id + "/invitations/preview",
                                Map.of("ids", List.of(one, two, refusing)))
                        .is(200)
                        .body();
        assertThat(foreseen.path("invited").asInt()).isEqualTo(2);
        assertThat(guests(seller, id, "").size()).isZero();
        JsonNode first = invite(seller, id, one, refusing).is(200).body();
        assertThat(first.path("chosen").asInt()).isEqualTo(2);
        assertThat(first.path("refused").asInt()).isOne();
        assertThat(first.path("invited").asInt()).isOne();
        JsonNode second = invite(seller, id, one, two, refusing).is(200).body();
        assertThat(second.path("already").asInt()).isOne();
        assertThat(second.path("invited").asInt()).isOne();
        assertThat(guests(seller, id, "").size()).isEqualTo(2);
        assertThat(seller.get("/api/customers/" + one + "/timeline").text()).contains("受邀参加“只邀一次”");
        assertThat(seller.get("/api/customers/" + refusing + "/timeline").text())
                .doesNotContain("只邀一次");
        assertThat(host.get("/api/gatherings/" + id).at("state").asString()).isEqualTo("inviting");
    }

    @Test
    void criteriaInviteWhatIsWithinReachAndNothingElse() {
        String industry = "x" + System.nanoTime();
        Caller seller = as("sales");
        Caller stranger = as("sales", company.southSales);
        long mine = customer(seller, "按条件邀请" + industry);
        long theirs = customer(stranger, "按条件不邀请" + industry);
        long id = gathering(as("general_manager", company.root), "按条件的路演");
        Map<String, Object> wanted =
                Map.of("criteria", Map.of("field", "name", "op", "contains", "value", industry));
        assertThat(
                        seller.post("/api/gatherings/" + id + "/invitations", wanted)
                                .is(200)
                                .body()
                                .path("invited")
                                .asInt())
                .isOne();
        assertThat(invite(seller, id, theirs).is(200).body().path("chosen").asInt()).isZero();
        assertThat(guest(seller, id, mine).path("customer").path("id").asLong()).isEqualTo(mine);
        assertThat(guests(stranger, id, "?limit=200").size()).isZero();
        seller.post("/api/gatherings/" + id + "/invitations", Map.of())
                .refused(422, "bulk.choice.missing");
    }

    @Test
    void nobodyWorksOnGuestsOutOfTheirReach() {
        Caller seller = as("sales");
        Caller other = as("sales", company.southSales);
        long card = customer(seller, "看不到的客人");
        long id = gathering(as("general_manager", company.root), "跨部门活动");
        invite(seller, id, card).is(200);
        long invitation = guest(seller, id, card).path("id").asLong();
        String path = "/api/gatherings/" + id + "/invitations/" + invitation;
        other.put(path + "/reply", Map.of("reply", "yes")).refused(404, "invitation.missing");
        other.delete(path).refused(404, "invitation.missing");
        clock.forward(AHEAD);
        again(other)
                .put(path + "/attendance", Map.of("came", true))
                .refused(404, "invitation.missing");
        again(other)
                .post("/api/gatherings/" + id + "/walk-ins", Map.of("customerId", card))
                .refused(404, "customer.missing");
        as("finance").get("/api/gatherings").is(403);
    }

    @Test
    void onlyWhoHoldsItChangesIt() {
        Caller host = as("sales");
        Caller colleague = as("sales");
        long id = gathering(host, "自己的路演", Map.of("kind", "roadshow"));
        colleague.get("/api/gatherings/" + id).is(200);
        Map<String, Object> form = form("改名");
        form.put("version", 0);
        colleague.put("/api/gatherings/" + id, form).refused(404, "gathering.missing");
        colleague
                .post(
                        "/api/gatherings/" + id + "/cancellation",
                        Map.of("reason", "x", "version", 0))
                .refused(404, "gathering.missing");
        host.put("/api/gatherings/" + id, form).is(200);
        host.put("/api/gatherings/" + id, form).refused(409, "version.stale");
    }

    @Test
    void itStandsInTheCalendarsOfHostAndStaff() {
        Caller host = as("sales_manager");
        Caller helper = as("sales");
        long id = gathering(host, "日历里的研讨会", Map.of("staff", List.of(helper.personId)));
        String week =
                "?from="
                        + LocalDate.now(clock).plusDays(8)
                        + "&to="
                        + LocalDate.now(clock).plusDays(13);
        for (Caller each : List.of(host, helper))
            assertThat(each.get("/api/agenda" + week).is(200).text()).contains("日历里的研讨会");
        int version = host.get("/api/gatherings/" + id).at("version").asInt();
        host.post(
                        "/api/gatherings/" + id + "/cancellation",
                        Map.of("reason", "场地有变", "version", version))
                .is(200);
        assertThat(helper.get("/api/agenda" + week).is(200).text()).doesNotContain("日历里的研讨会");
    }

    @Test
    void anInvitationIsTakenBackUntilItIsUsed() {
        Caller seller = as("sales");
        long card = customer(seller, "误邀客户");
        long id = gathering(as("sales_manager"), "误邀");
        invite(seller, id, card).is(200);
        long invitation = guest(seller, id, card).path("id").asLong();
        String path = "/api/gatherings/" + id + "/invitations/" + invitation;
        seller.delete(path).is(204);
        assertThat(guests(seller, id, "").size()).isZero();
        invite(seller, id, card).is(200);
        invitation = guest(seller, id, card).path("id").asLong();
        path = "/api/gatherings/" + id + "/invitations/" + invitation;
        seller.put(path + "/reply", Map.of("reply", "no")).is(204);
        seller.delete(path).refused(409, "invitation.used");
    }
}

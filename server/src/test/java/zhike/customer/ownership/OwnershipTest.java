package zhike.customer.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.customer.db.Tables.CHANGE;
import static zhike.messaging.db.Tables.NOTICE;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class OwnershipTest extends ServerTest {
    @Test
    void aHandoverMovesTheFileToTheNewOwnersUnitAndTellsBoth() {
        Caller before = as("sales");
        Caller after = as("sales", company.northSalesTeam);
        Caller manager = as("sales_manager");
        long id = customer(before, "保定棉纺厂");
        Answer card =
                manager.put(
                                "/api/customers/" + id + "/owner",
                                Map.of("ownerId", after.personId, "reason", "调岗"))
                        .is(200);
        assertThat(card.body().path("owner").path("id").asLong()).isEqualTo(after.personId);
        assertThat(card.body().path("unit").path("id").asLong()).isEqualTo(company.northSalesTeam);
        before.get("/api/customers/" + id).refused(404, "customer.missing");
        after.get("/api/customers/" + id).is(200);
        var spells = after.get("/api/customers/" + id + "/ownerships").is(200).body();
        assertThat(spells).hasSize(2);
        assertThat(spells.path(0).path("owner").path("id").asLong()).isEqualTo(after.personId);
        assertThat(spells.path(0).path("to").isNull() || spells.path(0).path("to").isMissingNode())
                .isTrue();
        assertThat(spells.path(0).path("reason").asString()).isEqualTo("调岗");
        assertThat(spells.path(1).path("to").asString())
                .isEqualTo(spells.path(0).path("from").asString());
        assertThat(told(after.personId)).containsExactly("owner.given");
        assertThat(told(before.personId)).contains("owner.taken");
        assertThat(
                        db.select(CHANGE.FIELDS)
                                .from(CHANGE)
                                .where(CHANGE.CARD_ID.eq(id))
                                .fetchSingle()
                                .value1()
                                .data())
                .contains(
                        "\"owner\"",
                        "\"unit\"",
                        "\"from\": " + before.personId,
                        "\"to\": " + after.personId);
    }

    @Test
    void nobodyGivesBeyondTheirReach() {
        Caller owner = as("sales");
        long id = customer(owner, "沧州化工厂");
        long southern = company.person(company.southSales, "sales");
        Map<String, Object> away = Map.of("ownerId", southern, "reason", "随便");
        owner.put("/api/customers/" + id + "/owner", away).refused(403, "operation.not-granted");
        as("sales_manager")
                .put("/api/customers/" + id + "/owner", away)
                .refused(422, "customer.owner.out-of-reach")
                .names("ownerId");
        as("sales_manager", company.southSales)
                .put("/api/customers/" + id + "/owner", away)
                .refused(404, "customer.missing");
        as("branch_manager", company.north)
                .put(
                        "/api/customers/" + id + "/owner",
                        Map.of("ownerId", 987654321L, "reason", "无"))
                .refused(422, "customer.owner.unknown");
        assertThat(owner.get("/api/customers/" + id).body().path("owner").path("id").asLong())
                .isEqualTo(owner.personId);
    }

    @Test
    void aFileWithoutAnOwnerStaysInItsUnit() {
        Caller owner = as("sales", company.northSalesTeam);
        long id = customer(owner, "张家口葡萄酒厂");
        Map<String, Object> nobody = new java.util.HashMap<>(Map.of("reason", "离职待分配"));
        nobody.put("ownerId", null);
        Answer card = as("sales_manager").put("/api/customers/" + id + "/owner", nobody).is(200);
        assertThat(card.body().path("owner").isNull() || card.body().path("owner").isMissingNode())
                .isTrue();
        assertThat(card.body().path("unit").path("id").asLong()).isEqualTo(company.northSalesTeam);
        owner.get("/api/customers/" + id).refused(404, "customer.missing");
        assertThat(
                        as("sales_manager")
                                .get("/api/customers/" + id + "/ownerships")
                                .body()
                                .path(0)
                                .path("owner")
                                .isNull())
                .isTrue();
    }

    @Test
    void aCollaboratorSeesUntilTheyAreLetOut() {
        Caller owner = as("sales");
        Caller guest = as("sales", company.southSales);
        long id = customer(owner, "秦皇岛玻璃厂");
        guest.get("/api/customers/" + id).refused(404, "customer.missing");
        owner.put(
                        "/api/customers/" + id + "/collaborators/" + guest.personId,
                        Map.of("mayEdit", false))
                .is(200);
        guest.get("/api/customers/" + id).is(200);
        guest.patch(
                        "/api/customers/" + id,
                        Map.of("version", 0, "changes", Map.of("address", "山海关")))
                .refused(403, "customer.not-granted");
        owner.put(
                        "/api/customers/" + id + "/collaborators/" + guest.personId,
                        Map.of("mayEdit", true))
                .is(200);
        guest.patch(
                        "/api/customers/" + id,
                        Map.of("version", 0, "changes", Map.of("address", "山海关")))
                .is(200);
        owner.delete("/api/customers/" + id + "/collaborators/" + guest.personId).is(200);
        guest.get("/api/customers/" + id).refused(404, "customer.missing");
        assertThat(told(guest.personId))
                .containsExactly(
                        "collaborator.added", "collaborator.added", "collaborator.removed");
    }

    @Test
    void whoMayNotEditLetsNobodyEdit() {
        long id = customer(as("sales"), "承德露露分厂");
        long reader = company.person(company.northService, "sales");
        Caller supervisor = as("service_supervisor", company.southService);
        // reads all, shares within the southern branch only
        supervisor
                .put("/api/customers/" + id + "/collaborators/" + reader, Map.of("mayEdit", false))
                .refused(403, "customer.not-granted");
        role("only_share", "customer.read:all customer.share:all");
        Caller sharer = as("only_share");
        sharer.put("/api/customers/" + id + "/collaborators/" + reader, Map.of("mayEdit", true))
                .refused(422, "customer.share.more-than-own")
                .names("mayEdit");
        sharer.put(
                        "/api/customers/" + id + "/collaborators/" + reader,
                        Map.of("mayEdit", false, "until", "2001-01-01T00:00:00Z"))
                .refused(422, "customer.share.past");
        sharer.put("/api/customers/" + id + "/collaborators/" + reader, Map.of("mayEdit", false))
                .is(200);
    }

    private List<String> told(long person) {
        return db.select(NOTICE.KIND)
                .from(NOTICE)
                .where(NOTICE.PERSON_ID.eq(person))
                .orderBy(NOTICE.ID)
                .fetch(NOTICE.KIND);
    }

    private void role(String code, String grants) {
        db.execute(
                "insert into identity.role (code, name_zh, name_en) values ({0}, {0}, {0})",
                DSL.val(code));
        for (String grant : grants.split(" "))
            db.execute(
                    "insert into access.permission select id, {0}, {1} from identity.role where"
                            + " code = {2}",
                    DSL.val(grant.split(":")[0]), DSL.val(grant.split(":")[1]), DSL.val(code));
    }

    @Test
    void sharingEndsByTheClockThatIsHandedIn() {
        Caller owner = as("sales");
        Caller guest = as("sales", company.southSales);
        long id = customer(owner, "秦皇岛到期水产");
        owner.put(
                        "/api/customers/" + id + "/collaborators/" + guest.personId,
                        Map.of(
                                "mayEdit",
                                false,
                                "until",
                                clock.instant().plusSeconds(3600).toString()))
                .is(200);
        guest.get("/api/customers/" + id).is(200);
        assertThat(guest.get("/api/customers").all("id")).contains(String.valueOf(id));
        assertThat(owner.get("/api/customers/" + id).at("collaborators").toString())
                .contains(String.valueOf(guest.personId));
        clock.forward(Duration.ofMinutes(61));
        guest.get("/api/customers/" + id).refused(404, "customer.missing");
        assertThat(guest.get("/api/customers").all("id")).doesNotContain(String.valueOf(id));
    }
}

package zhike.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.List;
import java.util.Map;

class CustomerFileTest extends ServerTest {
    @Test
    void aPageOfOneOrderBeginsNoPageOfAnother() {
        Caller who = as("sales");
        customer(who, "翻页甲商行");
        customer(who, "翻页乙商行");
        String names =
                who.get("/api/customers?limit=1&sort=name").is(200).body().path("next").asString();
        for (String sort : new String[] {"quality", "updated", "oldest"})
            who.get("/api/customers?limit=1&sort=" + sort + "&cursor=" + names)
                    .refused(422, "cursor.invalid");
    }

    @Test
    void nobodySeesCustomersOfAnotherBranch() {
        long id = customer(as("sales", company.southSales), "深圳南海渔业有限公司");
        Caller northern = as("branch_manager", company.north);
        northern.get("/api/customers/" + id).refused(404, "customer.missing");
        assertThat(
                        northern.get(
                                        "/api/search?q="
                                                + java.net.URLEncoder.encode(
                                                        "南海渔业",
                                                        java.nio.charset.StandardCharsets.UTF_8))
                                .is(200)
                                .body()
                                .path("items"))
                .isEmpty();
        as("branch_manager", company.south).get("/api/customers/" + id).is(200);
    }

    @Test
    void anEditIsRefusedWhenSomebodyElseWasFirst() {
        Caller owner = as("sales");
        long id = customer(owner, "北京先手棋牌有限公司");
        owner.patch(
                        "/api/customers/" + id,
                        Map.of("version", 0, "changes", Map.of("address", "海淀区")))
                .is(200);
        owner.patch(
                        "/api/customers/" + id,
                        Map.of("version", 0, "changes", Map.of("address", "朝阳区")))
                .refused(409, "version.stale");
        assertThat(owner.get("/api/customers/" + id).body().path("address").asString())
                .isEqualTo("海淀区");
    }

    @Test
    void aWrongValueNamesItsFieldAndChangesNothing() {
        Caller owner = as("sales");
        long id = customer(owner, "天津错字印务有限公司");
        owner.patch(
                        "/api/customers/" + id,
                        Map.of(
                                "version",
                                0,
                                "changes",
                                Map.of("email", "nobody", "address", "河西区")))
                .refused(422, "field.email")
                .names("email");
        Answer card = owner.get("/api/customers/" + id).is(200);
        assertThat(card.body().has("address")).isFalse();
        assertThat(card.body().path("version").asInt()).isZero();
    }

    @Test
    void aCustomerIsFoundByPinyinInitialsTelephoneAndContact() {
        Caller owner = as("sales");
        owner.post(
                        "/api/customers",
                        Map.of(
                                "kind",
                                "enterprise",
                                "name",
                                "重庆曾氏火锅有限公司",
                                "phone",
                                "023-67891234",
                                "force",
                                true,
                                "contacts",
                                List.of(
                                        Map.of(
                                                "name",
                                                "尉迟敬德",
                                                "mobile",
                                                "13566778899",
                                                "primary",
                                                true))))
                .is(201);
        for (String typed :
                List.of(
                        "曾氏",
                        "火锅",
                        "zengshihuoguo",
                        "zshg",
                        "1234",
                        "67891234",
                        "13566778899",
                        "8899",
                        "敬德",
                        "yuchi"))
            assertThat(
                            owner.get("/api/search" + Caller.query(Map.of("q", typed)))
                                    .is(200)
                                    .body()
                                    .path("items")
                                    .path(0)
                                    .path("name")
                                    .asString())
                    .as(typed)
                    .isEqualTo("重庆曾氏火锅有限公司");
    }

    @Test
    void anAgentSeesTheMobileMaskedAndCannotFilterByIt() {
        long id =
                as("sales")
                        .post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "person",
                                        "name",
                                        "钱多多",
                                        "mobile",
                                        "13700001111",
                                        "force",
                                        true))
                        .is(201)
                        .id();
        Caller agent = as("agent", company.northService);
        assertThat(agent.get("/api/customers/" + id).is(200).body().path("mobile").asString())
                .contains("****")
                .doesNotContain("0000");
        agent.get(
                        "/api/customers"
                                + Caller.query(
                                        Map.of(
                                                "criteria",
                                                "{\"field\":\"mobile\",\"op\":\"contains\",\"value\":\"1370000\"}")))
                .is(422);
        assertThat(agent.get("/api/search?q=1111").text()).doesNotContain("13700001111");
    }

    @Test
    void aRoleTakenAwayTakesTheRowsAwayAtOnce() {
        Caller manager = as("branch_manager", company.north);
        assertThat(manager.get("/api/customers").status()).isEqualTo(200);
        db.execute("delete from identity.person_role where person_id = " + manager.personId);
        broadcastPeople();
        manager.get("/api/customers").refused(403, "operation.not-granted");
    }

    @org.springframework.beans.factory.annotation.Autowired
    private zhike.platform.broadcast.Broadcast people;

    private void broadcastPeople() {
        people.tell(zhike.identity.PeopleChanged.TOPIC, "*");
    }
}

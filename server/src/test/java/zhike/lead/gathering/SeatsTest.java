package zhike.lead.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class SeatsTest extends GatheringScene {
    @Test
    void whoFindsNoSeatWaitsAndMovesUpWhenSomebodyDeclines() {
        Caller seller = as("sales");
        long first = customer(seller, "先答复的");
        long large = customer(seller, "来三位的");
        long small = customer(seller, "来一位的");
        long id = gathering(as("sales_manager"), "两个席位", Map.of("capacity", 2));
        invite(seller, id, first, large, small).is(200);
        String one = door(seller, id, first);
        String two = door(seller, id, large);
        String three = door(seller, id, small);
        assertThat(reply(one, "yes", 1).is(200).body().path("waiting").asBoolean()).isFalse();
        reply(two, "yes", 3).refused(422, "gathering.persons");
        assertThat(reply(two, "yes", 2).is(200).body().path("waiting").asBoolean()).isTrue();
        reply(one, "yes", 2).is(200);
        assertThat(reply(three, "yes", 1).is(200).body().path("waiting").asBoolean()).isTrue();
        assertThat(stranger().get(three).body().path("full").asBoolean()).isTrue();
        reply(one, "yes", 1).is(200);
        assertThat(stranger().get(three).body().path("waiting").asBoolean())
                .as("who comes with two is passed over")
                .isFalse();
        reply(one, "yes", 2).refused(422, "gathering.seats");
        reply(one, "no", 1).is(200);
        assertThat(stranger().get(two).body().path("waiting").asBoolean()).isTrue();
        reply(three, "no", 1).is(200);
        assertThat(stranger().get(two).body().path("waiting").asBoolean()).isFalse();
        assertThat(seller.get("/api/customers/" + large + "/timeline").text())
                .contains("席位已满", "候补转为有席位");
        assertThat(seller.get("/api/notices").text()).contains("候补“两个席位”的席位有了");
    }

    @Test
    void moreSeatsLetMoreIn() {
        Caller seller = as("sales");
        Caller host = as("sales_manager");
        long one = customer(seller, "加座甲");
        long two = customer(seller, "加座乙");
        long id = gathering(host, "加座", Map.of("capacity", 1));
        invite(seller, id, one, two).is(200);
        reply(door(seller, id, one), "yes", 1).is(200);
        reply(door(seller, id, two), "yes", 1).is(200);
        assertThat(guest(seller, id, two).path("waiting").asBoolean()).isTrue();
        Map<String, Object> form = form("加座");
        form.put("capacity", 2);
        form.put("version", host.get("/api/gatherings/" + id).at("version").asInt());
        host.put("/api/gatherings/" + id, form).is(200);
        assertThat(guest(seller, id, two).path("waiting").asBoolean()).isFalse();
        form.put("capacity", 1);
        form.put("version", host.get("/api/gatherings/" + id).at("version").asInt());
        host.put("/api/gatherings/" + id, form).refused(422, "gathering.capacity.taken");
    }

    @Test
    void whoeverRepliesAtTheSameMomentNoSeatIsGivenTwice() throws Exception {
        Caller seller = as("sales");
        for (int round = 0; round < 4; round++) {
            long id = gathering(as("sales_manager"), "抢座" + round, Map.of("capacity", 3));
            List<String> doors = new ArrayList<>();
            for (int at = 0; at < 6; at++) {
                long card = customer(seller, "抢座" + round + "-" + at);
                invite(seller, id, card).is(200);
                doors.add(door(seller, id, card));
            }
            // these leave while the others come
            for (String door : doors.subList(0, 2)) reply(door, "yes", 1).is(200);
            try (ExecutorService all = Executors.newFixedThreadPool(6)) {
                List<Future<Integer>> answers = new ArrayList<>();
                for (int at = 0; at < 6; at++) {
                    String door = doors.get(at);
                    String says = at < 2 ? "no" : "yes";
                    answers.add(all.submit(() -> reply(door, says, 1).status()));
                }
                for (Future<Integer> each : answers) assertThat(each.get()).isEqualTo(200);
            }
            JsonNode view = seller.get("/api/gatherings/" + id).body();
            assertThat(view.path("taken").asInt()).isEqualTo(3);
            assertThat(view.path("waiting").asInt()).isOne();
        }
    }

    @Test
    void aRemovedCustomerGivesItsSeatToTheNext() {
        Caller chief = as("sales_manager");
        long one = customer(chief, "将删客户");
        long two = customer(chief, "候补客户");
        long id = gathering(chief, "删除让座", Map.of("capacity", 1));
        invite(chief, id, one, two).is(200);
        String gone = door(chief, id, one);
        reply(gone, "yes", 1).is(200);
        reply(door(chief, id, two), "yes", 1).is(200);
        chief.delete("/api/customers/" + one).is(204);
        assertThat(guest(chief, id, two).path("waiting").asBoolean()).isFalse();
        stranger().get(gone).refused(404, "link.invalid");
    }

    @Test
    void whenTwoCustomersBecomeOneNoReplyIsLost() {
        Caller chief = as("branch_manager", company.north);
        long one = customer(chief, "合并留下的");
        long two = customer(chief, "合并进去的");
        long id = gathering(chief, "合并中的活动");
        invite(chief, id, one, two).is(200);
        String other = door(chief, id, two);
        reply(other, "yes", 2).is(200);
        long merge =
                chief.post(
                                "/api/merges",
                                Map.of("survivorId", one, "mergedId", two, "choices", Map.of()))
                        .is(201)
                        .id();
        assertThat(guests(chief, id, "?which=yes").size()).isOne();
        assertThat(
                        chief.get("/api/gatherings/" + id + "/report")
                                .is(200)
                                .body()
                                .path("whole")
                                .path("counts")
                                .path("invited")
                                .asInt())
                .isOne();
        reply(other, "no", 1).is(200);
        assertThat(merge).isPositive();
    }
}

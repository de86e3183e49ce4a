package zhike.customer.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.customer.db.Tables.TIMELINE;
import static zhike.messaging.db.Tables.NOTICE;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class StaleTest extends ServerTest {
    @Autowired private StaleNight night;

    @Test
    void aStaleFileIsListedUntilSomebodyConfirmsIt() {
        Caller owner = as("sales");
        long id = customer(owner, "太原旧货行");
        assertThat(stale(owner)).isEmpty();
        age(id, 91);
        assertThat(stale(owner)).containsExactly(id);
        assertThat(stale(as("sales"))).isEmpty();
        assertThat(owner.get("/api/customers/" + id).body().path("stale").asBoolean()).isTrue();
        Answer card = owner.post("/api/customers/" + id + "/confirmation", Map.of()).is(200);
        assertThat(card.body().path("stale").asBoolean()).isFalse();
        assertThat(card.body().path("quality").path("freshness").asInt()).isEqualTo(20);
        assertThat(stale(owner)).isEmpty();
        assertThat(
                        db.fetchCount(
                                TIMELINE,
                                TIMELINE.CARD_ID.eq(id).and(TIMELINE.KIND.eq("confirmed"))))
                .isEqualTo(1);
    }

    @Test
    void theLongestUnconfirmedComesFirstAndThePagesGoOn() {
        Caller owner = as("sales");
        List<Long> ids =
                List.of(customer(owner, "大同甲"), customer(owner, "大同乙"), customer(owner, "大同丙"));
        age(ids.get(0), 100);
        age(ids.get(1), 300);
        age(ids.get(2), 200);
        Answer first = owner.get("/api/customers/stale?limit=2").is(200);
        assertThat(ids(first)).containsExactly(ids.get(1), ids.get(2));
        assertThat(
                        ids(
                                owner.get(
                                                "/api/customers/stale?limit=2&cursor="
                                                        + first.body().path("next").asString())
                                        .is(200)))
                .containsExactly(ids.get(0));
    }

    @Test
    void anOwnerIsToldOnceForEachStaleness() {
        Caller owner = as("sales");
        long first = customer(owner, "阳泉煤业");
        long second = customer(owner, "长治钢铁");
        night.run();
        clock.forward(Duration.ofDays(91));
        night.run();
        assertThat(told(owner.personId)).isEqualTo(1);
        clock.forward(Duration.ofDays(1));
        night.run();
        assertThat(told(owner.personId)).isEqualTo(1);
        signedIn(owner.personId)
                .post("/api/customers/" + first + "/confirmation", Map.of())
                .is(200);
        clock.forward(Duration.ofDays(92));
        night.run();
        assertThat(told(owner.personId))
                .as("the confirmed one is stale anew, the other was told")
                .isEqualTo(2);
        assertThat(
                        db.select(NOTICE.SUBJECT_ID)
                                .from(NOTICE)
                                .where(NOTICE.PERSON_ID.eq(owner.personId))
                                .orderBy(NOTICE.ID.desc())
                                .limit(1)
                                .fetchSingle()
                                .value1())
                .isEqualTo(first);
        assertThat(second).isPositive();
        db.execute("update customer.night set reached = null where step = 'stale'");
    }

    private void age(long id, int days) {
        db.execute(
                "update customer.card set confirmed_at = {0} where id = {1}",
                DSL.val(clock.instant().minus(Duration.ofDays(days))), DSL.val(id));
    }

    private int told(long person) {
        return db.fetchCount(NOTICE, NOTICE.PERSON_ID.eq(person).and(NOTICE.KIND.eq("stale")));
    }

    private static List<Long> stale(Caller caller) {
        return ids(caller.get("/api/customers/stale").is(200));
    }

    private static List<Long> ids(Answer page) {
        return page.body().path("items").valueStream().map(row -> row.path("id").asLong()).toList();
    }
}

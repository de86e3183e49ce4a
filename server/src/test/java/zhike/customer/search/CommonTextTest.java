package zhike.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.List;
import java.util.Map;

class CommonTextTest extends ServerTest {
    @Test
    void theCallerIsFoundAmongManyWhoseNumbersHoldTheDigitsSomewhere() {
        Caller agent = as("sales");
        copies(customer(agent, "号段之中商行", "13877314159"), 150);
        long caller = customer(agent, "来电之家商行", "13912347731");
        assertThat(found(agent, "7731")).contains(caller);
    }

    @Test
    void whoIsNamedByTheTextIsFoundAmongManyWhoHoldItSomewhere() {
        Caller agent = as("sales");
        copies(customer(agent, "宜昌沱江渡口船运公司", "13877314160"), 150);
        long named = customer(agent, "沱江渡口", "13912347742");
        assertThat(found(agent, "沱江渡口")).first().isEqualTo(named);
    }

    private static long customer(Caller agent, String name, String phone) {
        return agent.post(
                        "/api/customers",
                        Map.of("kind", "enterprise", "name", name, "phone", phone, "force", true))
                .is(201)
                .id();
    }

    private static List<Long> found(Caller agent, String typed) {
        return agent.get("/api/search?q=" + typed)
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .map(hit -> hit.path("id").asLong())
                .toList();
    }

    /** As the token index sees them: same owner, same words. */
    private void copies(long card, int count) {
        db.execute(
                "insert into customer.card (number, kind, name, name_sort, name_key, owner_id,"
                    + " unit_id, branch_id, confirmed_at, created_at, updated_at) select 'L' || {0}"
                    + " || '-' || g, 'enterprise', name, 'p', 'k', owner_id, unit_id, branch_id,"
                    + " now(), now(), now() from customer.card, generate_series(1, {1}) g where id"
                    + " = {0}",
                DSL.val(card), DSL.val(count));
        db.execute(
                "insert into customer.search (card_id, tokens) select c.id, s.tokens from"
                    + " customer.card c, customer.search s where c.number like 'L' || {0} || '-%'"
                    + " and s.card_id = {0}",
                DSL.val(card));
    }
}

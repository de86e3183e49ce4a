package zhike.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.Map;

class LastFourDigitsTest extends ServerTest {
    @Test
    void theCallerIsFoundAmongManyWhoseNumbersHoldTheDigitsSomewhere() {
        Caller agent = as("sales");
        long inside =
                agent.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "enterprise",
                                        "name",
                                        "号段之中商行",
                                        "phone",
                                        "13877314159",
                                        "force",
                                        true))
                        .is(201)
                        .id();
        copies(inside, 150);
        long caller =
                agent.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "enterprise",
                                        "name",
                                        "来电之家商行",
                                        "phone",
                                        "13912347731",
                                        "force",
                                        true))
                        .is(201)
                        .id();
        assertThat(
                        agent.get("/api/search?q=7731")
                                .is(200)
                                .body()
                                .path("items")
                                .valueStream()
                                .map(hit -> hit.path("id").asLong()))
                .contains(caller);
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

package zhike.lead.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.testing.Jobs;
import zhike.testing.ServerTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * 2,059 prospects that Microsoft published, given out over twelve people in three territories: the
 * table of loads is printed, and is balanced as the rule says.
 */
class LoadsTest extends ServerTest {
    private static final List<String> PLACES = List.of("CA", "WA", "OR");
    private static final Map<String, List<Double>> ABILITIES =
            Map.of(
                    "CA", List.of(1.6, 1.2, 1.0, 0.6),
                    "WA", List.of(1.0, 0.8, 0.6, 0.4),
                    "OR", List.of(2.0, 1.0, 0.75, 0.25));

    /** Customers that the first of Washington looks after before anything is given out. */
    private static final int HELD = 25;

    private Caller chief;
    private Caller administrator;
    private long branch;
    private String state;

    /** Of each territory four. */
    private final List<Long> people = new ArrayList<>();

    private final List<Long> territories = new ArrayList<>();

    @BeforeEach
    void territoriesByState() {
        branch = company.unit(company.root, "branch", "潜客分公司");
        chief = as("branch_manager", branch);
        administrator = as("administrator", company.root);
        state =
                administrator
                        .post("/api/fields", field(true))
                        .is(201)
                        .body()
                        .path("key")
                        .asString();
        for (String place : PLACES) territories.add(territory(place));
    }

    @AfterEach
    void nobodyElseGetsTheirs() {
        // the same people come into other tests, where they are new
        Jobs.done(
                chief,
                chief.post(
                        "/api/customers/bulk",
                        Map.of(
                                "action",
                                "remove",
                                "arguments",
                                Map.of("reason", "试毕"),
                                "criteria",
                                Map.of(
                                        "field",
                                        "unit",
                                        "op",
                                        "within",
                                        "value",
                                        List.of(branch)))));
        assertThat(owned(null, null)).isZero();
        territories.forEach(id -> chief.delete("/api/territories/" + id).is(200));
        administrator.put("/api/fields/" + state, field(false)).is(200);
    }

    private static Map<String, Object> field(boolean active) {
        return Map.of(
                "subject",
                "card",
                "type",
                "text",
                "labelZh",
                "潜客所在州",
                "labelEn",
                "Home of a prospect",
                "required",
                false,
                "sensitive",
                false,
                "active",
                active);
    }

    private long territory(String place) {
        List<Map<String, Object>> members = new ArrayList<>();
        for (double ability : ABILITIES.get(place)) {
            long person = company.person(branch, "sales");
            people.add(person);
            members.add(Map.of("personId", person, "ability", ability));
        }
        String name = "潜客区" + place;
        return chief.post(
                        "/api/territories",
                        Map.of(
                                "name",
                                name,
                                "position",
                                PLACES.indexOf(place),
                                "active",
                                true,
                                "criteria",
                                Map.of("field", state, "op", "equals", "value", place),
                                "members",
                                members))
                .is(201)
                .body()
                .valueStream()
                .filter(each -> each.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    @Test
    void everyTerritoryIsSharedOutByAbilityAndLoadAndStaysSoWhenMoreCome() throws IOException {
        Prospects prospects = new Prospects(chief, state);
        Caller busy = signedIn(people.get(4));
        for (int at = 0; at < HELD; at++) customer(busy, "华盛顿老客户" + at);
        // one stands in the file twice, under one key and number
        assertThat(prospects.intoThePool(Prospects.published())).isEqualTo(2058);

        JsonNode planned = chief.get("/api/lead-givings/preview").is(200).body();
        assertThat(planned.path("leads").asInt()).isEqualTo(2058);
        JsonNode first = chief.post("/api/lead-givings", Map.of()).is(200).body();
        assertThat(first.path("rows")).isEqualTo(planned.path("rows"));
        shared(first, 976, 523, 203);
        told(first, 356);

        // three in five of the new ones live in Washington, none in California
        prospects.intoThePool(
                Prospects.file(
                        Stream.of(
                                        Prospects.more("WA", 120, 0),
                                        Prospects.more("OR", 73, 120),
                                        Prospects.more("NV", 7, 193))
                                .flatMap(each -> each)));
        JsonNode second = chief.post("/api/lead-givings", Map.of()).is(200).body();
        shared(second, 0, 120, 73);
        told(second, 363);
        assertThat(chief.post("/api/lead-givings", Map.of()).is(200).body().path("rows"))
                .allMatch(row -> row.path("given").asInt() == 0);
    }

    /** What was given in each territory is what the rule says, and what the owners now hold. */
    private void shared(JsonNode plan, int... expected) {
        List<Load> all = Load.of(plan);
        assertThat(all).hasSize(12);
        for (int at = 0; at < PLACES.size(); at++) {
            String place = PLACES.get(at);
            List<Load> loads = all.subList(4 * at, 4 * at + 4);
            assertThat(loads).allMatch(each -> each.territory().equals("潜客区" + place));
            assertThat(loads.stream().mapToInt(Load::given).sum()).isEqualTo(expected[at]);
            for (Load each : loads) {
                double share = each.quota(loads);
                System.out.println(each.line(share));
                assertThat((double) each.given())
                        .as(each.line(share))
                        .isCloseTo(share, within(1.0));
                assertThat(each.load()).isCloseTo(each.after() / each.ability(), within(0.005));
                assertThat(loads).allMatch(each::noHeavierThanOneMoreFor);
                assertThat(owned(each.personId(), place)).isEqualTo(each.after() - old(each));
                assertThat(owned(each.personId(), null)).isEqualTo(each.after());
            }
        }
    }

    private int old(Load load) {
        return load.personId() == people.get(4) ? HELD : 0;
    }

    /** What no territory wants stays in the pool; whoever gives out is told how many. */
    private void told(JsonNode plan, int unplaced) {
        assertThat(plan.path("unplaced").asInt()).isEqualTo(unplaced);
        assertThat(plan.path("leftOver").asInt()).isZero();
        assertThat(plan.path("more").asBoolean()).isFalse();
        assertThat(owned(null, null)).isEqualTo(unplaced);
        assertThat(chief.get("/api/lead-givings/preview").body().path("unplaced").asInt())
                .isEqualTo(unplaced);
        assertThat(chief.get("/api/lead-givings").at("items/0/leftOver").asInt())
                .isEqualTo(unplaced);
        for (String place : PLACES) assertThat(owned(null, place)).isZero();
    }

    /**
     * Customers of the branch.
     *
     * @param person whose; null: nobody's
     * @param place where they live; null: wherever
     */
    private int owned(@Nullable Long person, @Nullable String place) {
        return db.fetchSingle(
                        """
                        select count(*)::int from customer.card
                        where branch_id = {0} and removed_at is null
                        and owner_id is not distinct from {1}::bigint
                        and ({2}::text is null or profile ->> {3} = {2})\
                        """,
                        DSL.val(branch), DSL.val(person), DSL.val(place), DSL.val(state))
                .get(0, Integer.class);
    }
}

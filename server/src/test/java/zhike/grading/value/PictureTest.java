package zhike.grading.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Every picture begins from what its viewer may see. */
class PictureTest extends ServerTest {
    private static final List<String> PICTURES =
            List.of("rfm", "pareto", "lorenz", "pyramid", "waterfall", "cohorts", "sources");
    @Autowired private WorthComputing computing;

    private record Scene(Caller mine, Caller theirs, Caller chief) {}

    /** Two departments with forty and ten customers that bought, each with a manager. */
    private Scene scene() {
        long one = company.unit(company.north, "department", "价值一部" + System.nanoTime());
        long two = company.unit(company.north, "department", "价值二部" + System.nanoTime());
        Sold sold = new Sold(db);
        sold.crowd(company.person(one, "sales"), 40, clock.instant());
        sold.crowd(company.person(two, "sales"), 10, clock.instant());
        computing.all();
        return new Scene(
                as("department_manager", one),
                as("department_manager", two),
                as("general_manager", company.root));
    }

    private static int sum(JsonNode lines) {
        return lines.valueStream().mapToInt(each -> each.path("customers").asInt()).sum();
    }

    private static int customers(Caller caller, String picture) {
        JsonNode found = caller.get("/api/value/" + picture).is(200).body();
        return switch (picture) {
            case "rfm" -> {
                assertThat(sum(found.path("cells"))).isEqualTo(sum(found.path("classes")));
                yield sum(found.path("cells"));
            }
            case "pareto", "lorenz" -> found.path("customers").asInt();
            case "pyramid" -> sum(found);
            case "cohorts" -> sum(found.path("cohorts"));
            case "sources" -> sum(found.path("sources"));
            default -> throw new AssertionError(picture);
        };
    }

    @Test
    void eachPictureCountsExactlyTheCustomersWithinReach() {
        Scene scene = scene();
        for (String picture : PICTURES) {
            if (picture.equals("waterfall")) continue;
            assertThat(customers(scene.mine(), picture)).as(picture).isEqualTo(40);
            assertThat(customers(scene.theirs(), picture)).as(picture).isEqualTo(10);
            assertThat(customers(scene.chief(), picture)).as(picture).isGreaterThanOrEqualTo(50);
        }
        BigDecimal listed =
                all(scene.theirs(), "").stream()
                        .map(line -> line.path("sales").decimalValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(
                        scene.theirs()
                                .get("/api/value/waterfall")
                                .is(200)
                                .body()
                                .get(0)
                                .path("amount")
                                .decimalValue())
                .isEqualByComparingTo(listed);
    }

    @Test
    void aShapeLeadsToJustTheCustomersThatItCounts() {
        Caller mine = scene().mine();
        for (JsonNode cell : mine.get("/api/value/rfm").is(200).body().path("cells"))
            assertThat(
                            all(
                                    mine,
                                    "&recency="
                                            + cell.path("recency").asInt()
                                            + "&frequency="
                                            + cell.path("frequency").asInt()))
                    .hasSize(cell.path("customers").asInt());
        for (JsonNode group : mine.get("/api/value/rfm").is(200).body().path("classes"))
            assertThat(all(mine, "&rfm=" + group.path("rfm").asString()))
                    .hasSize(group.path("customers").asInt());
        for (JsonNode part : mine.get("/api/value/pareto").is(200).body().path("parts"))
            assertThat(all(mine, "&abc=" + part.path("abc").asString()))
                    .hasSize(part.path("customers").asInt());
        for (JsonNode layer : mine.get("/api/value/pyramid").is(200).body())
            assertThat(all(mine, "&tier=" + layer.path("tier").asString()))
                    .hasSize(layer.path("customers").asInt());
        for (JsonNode cohort : mine.get("/api/value/cohorts").is(200).body().path("cohorts")) {
            assertThat(all(mine, "&cohort=" + cohort.path("from").asString()))
                    .hasSize(cohort.path("customers").asInt());
            assertThat(cohort.path("bought").get(0).asInt())
                    .isEqualTo(cohort.path("customers").asInt());
        }
        assertThat(all(mine, "&source=none")).hasSize(40);
        assertThat(all(mine, "&source=referral")).isEmpty();
    }

    @Test
    void theListGoesOnWithoutGapOrDoubleInEveryOrder() {
        Caller mine = scene().mine();
        for (String sort :
                List.of("profit", "sales", "sales-year", "expected", "risk", "potential")) {
            List<JsonNode> lines = all(mine, "&limit=7&sort=" + sort);
            assertThat(lines.stream().map(line -> line.path("id").asLong()))
                    .as(sort)
                    .hasSize(40)
                    .doesNotHaveDuplicates();
        }
        mine.get("/api/value/customers?sort=luck").refused(422, "value.sort.unknown");
        mine.get("/api/value/pareto?by=luck").refused(422, "value.by.unknown");
    }

    @Test
    void fifthsOfAThousandAreEqual() {
        Scene scene = scene();
        assertThat(scene.chief().get("/api/value/rfm").is(200).body().path("rankedAt").isNull())
                .isFalse();
        var fifths =
                db.fetch(
                        "select recency, count(*) from grading.worth where recency is not null and"
                            + " ranked_at = (select max(ranked_at) from grading.worth) group by 1");
        assertThat(fifths).hasSize(5);
        List<Integer> sizes = fifths.getValues(1, Integer.class);
        assertThat(sizes.stream().max(Integer::compare).orElseThrow())
                .isLessThanOrEqualTo(sizes.stream().min(Integer::compare).orElseThrow() + 1);
    }

    private static List<JsonNode> all(Caller caller, String more) {
        List<JsonNode> lines = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = caller.get("/api/value/customers?x=1" + more + cursor).is(200).body();
            page.path("items").forEach(lines::add);
            cursor = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        return lines;
    }
}

package zhike.customer.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.customer.db.Tables.CARD;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.customer.card.CardStore;
import zhike.customer.card.QualityScore;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class QualityTest extends ServerTest {
    @Autowired private QualityUpkeep upkeep;
    @Autowired private QualitySql sql;
    @Autowired private CardStore cards;
    @Autowired private QualityScore score;

    @Test
    void theReportCountsTheSamePointsAsTheCard() {
        Caller owner = as("sales");
        List<Map<String, Object>> samples =
                List.of(
                        Map.of("name", "质量甲", "kind", "enterprise"),
                        Map.of(
                                "name",
                                "质量乙",
                                "kind",
                                "enterprise",
                                "phone",
                                "010-66668888",
                                "address",
                                "东城区",
                                "source",
                                "fair",
                                "legal_representative",
                                "王五"),
                        Map.of(
                                "name",
                                "质量丙",
                                "kind",
                                "enterprise",
                                "mobile",
                                "13812345678",
                                "industry",
                                "C",
                                "region",
                                "110000"),
                        Map.of(
                                "name",
                                "质量丁",
                                "kind",
                                "person",
                                "mobile",
                                "13812345679",
                                "gender",
                                "male",
                                "lunar_birthday",
                                "08-15"),
                        Map.of(
                                "name",
                                "质量戊",
                                "kind",
                                "person",
                                "occupation",
                                "教师",
                                "source",
                                "call"));
        for (Map<String, Object> sample : samples) {
            Map<String, Object> body = new java.util.HashMap<>(sample);
            body.put("force", true);
            long id = owner.post("/api/customers", body).is(201).id();
            for (int days : new int[] {0, 90, 91, 135, 180, 400}) {
                db.execute(
                        "update customer.card set confirmed_at = {0} where id = {1}",
                        DSL.val(clock.instant().minus(Duration.ofDays(days))), DSL.val(id));
                upkeep.refresh(CARD.ID.eq(id));
                var row = db.selectFrom(CARD).where(CARD.ID.eq(id)).fetchSingle();
                QualityScore.Quality expected =
                        score.of(row.getKind(), cards.state(row), row.getConfirmedAt());
                var parts =
                        db.select(sql.completeness(), sql.freshness(), sql.validity())
                                .from(CARD)
                                .where(CARD.ID.eq(id))
                                .fetchSingle();
                assertThat(parts.intoList())
                        .as("%s after %d days", sample.get("name"), days)
                        .containsExactly(
                                expected.completeness(), expected.freshness(), expected.validity());
                assertThat(row.getQuality().intValue()).isEqualTo(expected.score());
            }
        }
    }

    @Test
    void theNightNeverWritesItsOldScoreOverAConfirmationOfJustNow() {
        Caller owner = as("sales");
        long id = customer(owner, "质量夜里商行");
        db.execute(
                "update customer.card set quality = 1, confirmed_at = {0} where id = {1}",
                DSL.val(clock.instant().minus(Duration.ofDays(400))), DSL.val(id));
        var read = db.selectFrom(CARD).where(CARD.ID.eq(id)).fetch();
        owner.post("/api/customers/" + id + "/confirmation", Map.of()).is(200);
        assertThat(upkeep.write(read)).isZero();
        var row = db.selectFrom(CARD).where(CARD.ID.eq(id)).fetchSingle();
        assertThat(row.getQuality().intValue())
                .isEqualTo(score.of(row.getKind(), cards.state(row), row.getConfirmedAt()).score());
    }

    @Test
    void aReportShowsOnlyWhatTheViewerSees() {
        Caller north = as("sales");
        Caller south = as("sales", company.southSales);
        customer(north, "质量北");
        customer(south, "质量南");
        var lines =
                as("branch_manager", company.north)
                        .get("/api/customers/quality?by=person")
                        .is(200)
                        .body();
        assertThat(lines.valueStream().map(line -> line.path("person").path("id").asLong()))
                .contains(north.personId)
                .doesNotContain(south.personId);
        var mine = north.get("/api/customers/quality?by=unit").is(200).body();
        assertThat(mine).hasSize(1);
        assertThat(mine.path(0).path("cards").asInt()).isEqualTo(1);
        assertThat(mine.path(0).path("parts").path("uniqueness").asDouble()).isEqualTo(100);
        north.get("/api/customers/quality?by=moon").refused(422, "customer.quality.by");
    }

    @Test
    void sourcesAreCountedWithinReach() {
        Caller owner = as("sales");
        for (String name : List.of("来源甲", "来源乙", "来源丙"))
            owner.post(
                            "/api/customers",
                            Map.of(
                                    "kind",
                                    "enterprise",
                                    "name",
                                    name,
                                    "source",
                                    "fair",
                                    "force",
                                    true))
                    .is(201);
        long active =
                owner.post(
                                "/api/customers",
                                Map.of("kind", "enterprise", "name", "来源丁", "force", true))
                        .is(201)
                        .id();
        owner.put("/api/customers/" + active + "/stage", Map.of("stage", "active", "reason", "成交"))
                .is(200);
        var lines = owner.get("/api/customers/sources").is(200).body();
        assertThat(lines).hasSize(2);
        assertThat(lines.path(0).path("label").asString()).isEqualTo("展会");
        assertThat(lines.path(0).path("share").asDouble()).isEqualTo(75);
        assertThat(lines.path(1).path("active").asInt()).isEqualTo(1);
    }

    @Test
    void qualityIsComputedAnewOnDemandAsAJob() {
        long id = customer(as("sales"), "忻州奶粉厂");
        db.execute("update customer.card set quality = 3 where id = {0}", DSL.val(id));
        Caller administrator = as("administrator", company.root);
        long job = administrator.post("/api/customers/quality/computations", Map.of()).is(202).id();
        for (int turn = 0;
                turn < 200
                        && !administrator
                                .get("/api/jobs/" + job)
                                .body()
                                .path("state")
                                .asString()
                                .equals("done");
                turn++) pause();
        assertThat(
                        db.select(CARD.QUALITY)
                                .from(CARD)
                                .where(CARD.ID.eq(id))
                                .fetchSingle()
                                .value1()
                                .intValue())
                .isGreaterThan(3);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package zhike.customer.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CHANGE;
import static zhike.customer.db.Tables.TIMELINE;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class StageTest extends ServerTest {
    @Autowired private StageNight night;

    @Test
    void aStageIsSetByHandWithItsReason() {
        Caller owner = as("sales");
        long id = customer(owner, "廊坊家具城");
        Answer card =
                owner.put(
                                "/api/customers/" + id + "/stage",
                                Map.of("stage", "active", "reason", "签了合同"))
                        .is(200);
        assertThat(card.body().path("stage").asString()).isEqualTo("active");
        assertThat(card.body().path("version").asInt()).isEqualTo(1);
        assertThat(
                        db.select(CHANGE.FIELDS)
                                .from(CHANGE)
                                .where(CHANGE.CARD_ID.eq(id))
                                .fetchSingle()
                                .value1()
                                .data())
                .contains("\"to\": \"active\"", "\"from\": \"potential\"");
        assertThat(
                        db.select(TIMELINE.DETAIL)
                                .from(TIMELINE)
                                .where(TIMELINE.CARD_ID.eq(id))
                                .and(TIMELINE.KIND.eq("stage.changed"))
                                .fetchSingle()
                                .value1()
                                .data())
                .contains("签了合同");
        owner.put("/api/customers/" + id + "/stage", Map.of("stage", "happy", "reason", "好"))
                .refused(422, "customer.stage.unknown")
                .names("stage");
        owner.put("/api/customers/" + id + "/stage", Map.of("stage", "lost", "reason", " "))
                .is(422)
                .names("reason");
    }

    @Test
    void onAndOffTheBlackListOnlyByWhoMayAssign() {
        Caller owner = as("sales");
        Caller manager = as("sales_manager");
        long id = customer(owner, "衡水骗子公司");
        owner.put("/api/customers/" + id + "/stage", Map.of("stage", "blacklisted", "reason", "诈骗"))
                .refused(403, "customer.not-granted");
        manager.put(
                        "/api/customers/" + id + "/stage",
                        Map.of("stage", "blacklisted", "reason", "诈骗"))
                .is(200);
        owner.put("/api/customers/" + id + "/stage", Map.of("stage", "active", "reason", "没事了"))
                .refused(403, "customer.not-granted");
        clock.forward(Duration.ofDays(1000));
        night.run();
        assertThat(stage(id)).isEqualTo("blacklisted");
    }

    @Test
    void aCustomerFallsAsleepAfterHalfAYearOfSilenceAndIsLostAfterAYear() {
        Caller owner = as("sales");
        long silent = active(owner, "邢台轴承厂");
        long busy = active(owner, "邢台机床厂");
        clock.forward(Duration.ofDays(100));
        db.execute(
                "insert into customer.timeline (card_id, at, kind) values ({0}, {1}, 'note.added')",
                DSL.val(busy), DSL.val(clock.instant()));
        clock.forward(Duration.ofDays(81));
        night.run();
        assertThat(stage(silent)).isEqualTo("dormant");
        assertThat(stage(busy)).isEqualTo("active");
        assertThat(
                        db.fetchCount(
                                TIMELINE,
                                TIMELINE.CARD_ID.eq(silent).and(TIMELINE.KIND.eq("stage.moved"))))
                .isEqualTo(1);
        assertThat(
                        db.fetchCount(
                                CHANGE,
                                CHANGE.CARD_ID.eq(silent).and(CHANGE.CAUSE.eq("stage rule"))))
                .isEqualTo(1);
        night.run();
        assertThat(stage(silent))
                .as("one step only, however often the night comes")
                .isEqualTo("dormant");
        clock.forward(Duration.ofDays(185));
        night.run();
        assertThat(stage(silent)).isEqualTo("lost");
        assertThat(stage(busy)).isEqualTo("dormant");
    }

    @Test
    void aFirstNoteOpensTheTalksButNotAgainstALaterDecision() {
        Caller owner = as("sales");
        long id = customer(owner, "定州鸭梨合作社");
        night.run();
        assertThat(stage(id)).isEqualTo("potential");
        db.execute(
                "insert into customer.timeline (card_id, at, kind) values ({0}, {1}, 'note.added')",
                DSL.val(id), DSL.val(clock.instant()));
        night.run();
        assertThat(stage(id)).isEqualTo("talks");
        owner.put("/api/customers/" + id + "/stage", Map.of("stage", "potential", "reason", "还没谈"))
                .is(200);
        night.run();
        assertThat(stage(id)).isEqualTo("potential");
    }

    @Test
    void theRulesAreDataAndNeverTouchTheBlackList() {
        Caller administrator = as("administrator", company.root);
        administrator
                .put(
                        "/api/settings/customer-stages",
                        Map.of(
                                "rules",
                                List.of(
                                        Map.of(
                                                "from",
                                                "active",
                                                "to",
                                                "blacklisted",
                                                "quietDays",
                                                1))))
                .is(422);
        administrator
                .put(
                        "/api/settings/customer-stages",
                        Map.of("rules", List.of(Map.of("from", "active", "to", "lost"))))
                .is(422);
        administrator
                .put(
                        "/api/settings/customer-stages",
                        Map.of(
                                "rules",
                                List.of(
                                        Map.of(
                                                "from",
                                                "blacklisted",
                                                "to",
                                                "lost",
                                                "quietDays",
                                                1))))
                .is(422);
        assertThat(administrator.get("/api/settings/customer-stages").is(200).body().path("rules"))
                .hasSize(3);
    }

    private long active(Caller owner, String name) {
        long id = customer(owner, name);
        owner.put("/api/customers/" + id + "/stage", Map.of("stage", "active", "reason", "开始合作"))
                .is(200);
        return id;
    }

    private String stage(long id) {
        return db.select(CARD.STAGE).from(CARD).where(CARD.ID.eq(id)).fetchSingle().value1();
    }
}

package zhike.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.grading.overriding.OverrideEnding;
import zhike.grading.scheme.Schemes;
import zhike.grading.standing.Cause;
import zhike.grading.standing.CompleteGrading;
import zhike.testing.Caller;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class GradingTest extends GradeScene {
    private static final List<String> EMPLOYERS =
            List.of("government", "institution", "state", "private", "foreign", "household");
    private static final List<String> POSTS =
            List.of("owner", "middle", "staff", "deputy_division", "section", "division");
    private static final List<String> PAID =
            List.of("0", "3999.99", "4000", "5200", "7999.99", "8000", "12000", "-20");
    private static final List<String> MONTHS = List.of("0", "2.99", "3", "4.5", "5", "9");

    @Autowired private CompleteGrading complete;
    @Autowired private Schemes schemes;
    @Autowired private OverrideEnding ending;

    @Test
    void aPaymentChangesTheGradeAtOnceAndTheOwnerHears() {
        Caller owner = as("sales");
        long id = person(owner, "当场升级", "institution", "staff");
        assertThat(grade(owner, id).at("/level/code").asString()).isEqualTo("ordinary");
        figures(id, "4000", "1");
        JsonNode grade = grade(owner, id);
        assertThat(grade.at("/level/code").asString()).isEqualTo("focus");
        assertThat(owner.get("/api/customers/" + id + "/timeline").text()).contains("由“一般”升为“关注”");
        assertThat(owner.get("/api/notices").text()).contains("当场升级 的客户等级由“一般”升为“关注”");
        figures(id, "0", "1");
        assertThat(owner.get("/api/notices").text()).contains("由“关注”降为“一般”");
        JsonNode moves = owner.get("/api/customers/" + id + "/grade-moves").is(200).body();
        List<String> main = new ArrayList<>();
        moves.path("items")
                .forEach(
                        move -> {
                            if (move.at("/scheme/main").asBoolean())
                                main.add(
                                        move.at("/from/name").asString("–")
                                                + ">"
                                                + move.at("/to/name").asString());
                        });
        assertThat(main).containsExactly("关注>一般", "一般>关注", "–>一般");
    }

    @Test
    void aChangeOfTheFileChangesTheGradeInTheSameTransaction() {
        Caller owner = as("sales");
        long id = person(owner, "换了单位", "private", "staff");
        figures(id, "4000", "1");
        assertThat(grade(owner, id).at("/level/code").asString()).isEqualTo("ordinary");
        int version = owner.get("/api/customers/" + id).body().path("version").asInt();
        owner.patch(
                        "/api/customers/" + id,
                        Map.of("version", version, "changes", Map.of("employer_kind", "state")))
                .is(200);
        assertThat(grade(owner, id).at("/level/code").asString()).isEqualTo("focus");
    }

    @Test
    void oneByOneAndAllTogetherAgree() {
        Caller owner = as("sales");
        Random chance = new Random(20261123);
        List<Long> ids = new ArrayList<>();
        for (int at = 0; at < 120; at++) {
            long id = person(owner, "随机" + at, pick(chance, EMPLOYERS), pick(chance, POSTS));
            ids.add(id);
            if (chance.nextInt(5) > 0) figures(id, pick(chance, PAID), pick(chance, MONTHS));
        }
        Map<String, String> oneByOne = standings(ids);
        Long[] all = ids.toArray(Long[]::new);
        db.execute("delete from grading.standing where customer_id = any(?)", (Object) all);
        schemes.live().forEach(scheme -> complete.grade(scheme, Cause.DEMAND, null));
        Map<String, String> together = standings(ids);
        together.keySet().retainAll(oneByOne.keySet());
        assertThat(together).isEqualTo(oneByOne).hasSizeGreaterThanOrEqualTo(240);
        db.execute("delete from grading.standing where customer_id = any(?)", (Object) all);
        // more than are looked at one by one: the statement for some
        transaction.executeWithoutResult(
                status ->
                        events.publishEvent(new zhike.trade.TradeEvent.FiguresChanged(many(ids))));
        Map<String, String> some = standings(ids);
        some.keySet().retainAll(oneByOne.keySet());
        assertThat(some).isEqualTo(oneByOne);
    }

    private List<Long> many(List<Long> ids) {
        List<Long> many = new ArrayList<>(ids);
        for (long none = 1; none <= 400; none++) many.add(-none);
        return many;
    }

    private Map<String, String> standings(List<Long> ids) {
        Map<String, String> found = new HashMap<>();
        db.fetch(
                        "select scheme_id, customer_id, level, rule_level, facts, coalesce(score,"
                            + " 0) from grading.standing s join grading.scheme c on c.id ="
                            + " s.scheme_id where customer_id = any(?) and c.code not in ('abc',"
                            + " 'pyramid')",
                        (Object) ids.toArray(Long[]::new))
                .forEach(
                        row ->
                                found.put(
                                        row.get(0) + ":" + row.get(1),
                                        row.get(2) + " " + row.get(3) + " " + row.get(4)));
        return found;
    }

    private static String pick(Random chance, List<String> from) {
        return from.get(chance.nextInt(from.size()));
    }

    @Test
    void theGradeStandsInListFilterCardSearchAndExport() {
        Caller owner = as("sales");
        long id = person(owner, "等级可见人", "institution", "staff");
        figures(id, "4100", "3");
        String criteria = "{\"field\":\"grade\",\"op\":\"in\",\"value\":[\"focus\"]}";
        JsonNode found =
                owner.get("/api/customers" + Caller.query(Map.of("criteria", criteria)))
                        .is(200)
                        .body();
        JsonNode line =
                found.path("items")
                        .valueStream()
                        .filter(each -> each.path("id").asLong() == id)
                        .findFirst()
                        .orElseThrow();
        assertThat(line.at("/traits/grade/label").asString()).isEqualTo("关注");
        String none = "{\"field\":\"grade\",\"op\":\"is\",\"value\":\"key\"}";
        assertThat(owner.get("/api/customers" + Caller.query(Map.of("criteria", none))).all("id"))
                .doesNotContain(String.valueOf(id));
        assertThat(owner.get("/api/customers/" + id).at("traits/grade/code").asString())
                .isEqualTo("focus");
        assertThat(owner.get("/api/search" + Caller.query(Map.of("q", "等级可见人"))).text())
                .contains("\"关注\"");
        assertThat(owner.get("/api/customers/fields").text()).contains("客户等级");
        String csv =
                owner.get(
                                "/api/customers/export"
                                        + Caller.query(
                                                Map.of("format", "csv", "columns", "name,grade")))
                        .text();
        if (csv.contains("等级可见人")) assertThat(csv).contains("关注");
    }

    @Test
    void whatIsMissingToTheNextLevelIsSaid() {
        Caller owner = as("sales", company.unit(company.north, "department", "升级部"));
        long id = person(owner, "差三百的人", null, null);
        figures(id, "7700", "5");
        long far = person(owner, "差得远的人", null, null);
        figures(far, "5000", "5");
        JsonNode near = owner.get("/api/grading/promotions").is(200).body().path("items");
        assertThat(near).hasSize(1);
        assertThat(near.get(0).at("/customer/id").asLong()).isEqualTo(id);
        assertThat(near.get(0).path("missing").asString()).isEqualTo("再缴 300 元");
        assertThat(near.get(0).at("/next/name").asString()).isEqualTo("重点");
        assertThat(owner.get("/api/grading/second-purchases?side=before").is(200).text())
                .contains("差三百的人");
        assertThat(owner.get("/api/grading/second-purchases?side=after").is(200).text())
                .doesNotContain("差三百的人");
    }

    @Test
    void anOverrideIsApprovedHoldsUntilItsDayAndEndsByItself() {
        long unit = company.unit(company.north, "department", "调级部");
        Caller owner = as("sales", unit);
        Caller chief = as("sales_manager", unit);
        Caller boss = as("branch_manager", company.north);
        as("general_manager", company.root);
        long id = person(owner, "手动提级人", "private", "staff");
        LocalDate until = LocalDate.now(clock).plusDays(30);
        Map<String, Object> form =
                new HashMap<>(
                        Map.of(
                                "customerId",
                                id,
                                "level",
                                "focus",
                                "reason",
                                "介绍了三位新学员",
                                "untilOn",
                                until.toString()));
        owner.post("/api/grading/overrides", form).is(403);
        form.put("untilOn", until.plusDays(3000).toString());
        chief.post("/api/grading/overrides", form).refused(422, "override.until");
        form.put("untilOn", until.toString());
        form.put("level", "ordinary");
        chief.post("/api/grading/overrides", form).refused(422, "override.no-change");
        form.put("level", "focus");
        JsonNode asked = chief.post("/api/grading/overrides", form).is(201).body();
        long override = asked.path("id").asLong();
        assertThat(grade(owner, id).at("/level/code").asString()).isEqualTo("ordinary");
        chief.post("/api/grading/overrides", form).refused(409, "override.asked-already");
        decide(override);
        JsonNode grade = grade(owner, id);
        assertThat(grade.at("/level/code").asString()).isEqualTo("focus");
        assertThat(grade.at("/byRule/code").asString()).isEqualTo("ordinary");
        assertThat(grade.at("/override/reason").asString()).isEqualTo("介绍了三位新学员");
        // more by the rule is never less by hand
        figures(id, "9000", "6");
        assertThat(grade(owner, id).at("/level/code").asString()).isEqualTo("key");
        figures(id, "0", "0");
        assertThat(grade(owner, id).at("/level/code").asString()).isEqualTo("focus");
        JsonNode line = chief.get("/api/grading/overrides/" + override).is(200).body();
        Map<String, Object> review =
                Map.of(
                        "holds",
                        true,
                        "review",
                        "三位学员均已报名",
                        "version",
                        line.path("version").asInt());
        chief.post("/api/grading/overrides/" + override + "/review", review)
                .refused(403, "override.review.own");
        boss.post("/api/grading/overrides/" + override + "/review", review).is(200);
        JsonNode report = boss.get("/api/grading/report").is(200).body();
        assertThat(report.at("/seriousness/part").asInt()).isGreaterThanOrEqualTo(1);
        clock.forward(Duration.ofDays(31));
        ending.look();
        assertThat(
                        db.fetchSingle(
                                        "select level from grading.standing s join grading.scheme c"
                                                + " on c.id = s.scheme_id and c.main where"
                                                + " customer_id = ?",
                                        id)
                                .get(0, String.class))
                .isEqualTo("ordinary");
    }

    /** By whoever is asked for it. */
    private void decide(long override) {
        for (int step = 0; step < 3; step++) {
            var open =
                    db.fetch(
                            "select r.id, t.approver_id, t.id from approval.request r join"
                                + " approval.task t on t.request_id = r.id where r.subject_kind ="
                                + " 'grade-override' and r.subject_id = ? and t.state = 'waiting'",
                            override);
            if (open.isEmpty()) return;
            signedIn(open.get(0).get(1, Long.class))
                    .post(
                            "/api/approvals/" + open.get(0).get(0, Long.class) + "/decision",
                            Map.of("taskId", open.get(0).get(2, Long.class), "verdict", "approve"))
                    .is(200);
        }
    }

    @Test
    void aWrongGradeIsReportedAndLookedAt() {
        long unit = company.unit(company.north, "department", "复核部");
        Caller owner = as("sales", unit);
        Caller chief = as("sales_manager", unit);
        long id = person(owner, "等级有误人", null, null);
        owner.post(
                        "/api/customers/" + id + "/grade-reports",
                        Map.of("note", "他是国企员工", "shouldLevel", "focus"))
                .is(201);
        chief.post("/api/grading/checks", Map.of("count", 5)).is(201);
        JsonNode checks = chief.get("/api/grading/checks?kind=report").is(200).body();
        JsonNode check = checks.path("items").get(0);
        String path = "/api/grading/checks/" + check.path("id").asLong();
        chief.put(path, Map.of("verdict", "wrong", "version", 0))
                .refused(422, "grade-check.should");
        chief.put(path, Map.of("verdict", "wrong", "shouldLevel", "focus", "version", 0)).is(204);
        JsonNode report = chief.get("/api/grading/report").is(200).body();
        assertThat(report.path("reports").asInt()).isEqualTo(1);
        assertThat(report.path("reportsTrue").asInt()).isEqualTo(1);
        assertThat(report.at("/completeness/whole").asInt()).isEqualTo(1);
        assertThat(report.at("/completeness/part").asInt()).isZero();
        JsonNode incomplete = chief.get("/api/grading/incomplete").is(200).body();
        assertThat(incomplete.at("/items/0/missing").toString()).contains("单位性质", "职位级别");
    }

    @Test
    void whoMayNotReadItSeesNoGradeAnywhere() {
        Caller owner = as("sales");
        Caller other = as("sales", company.southSales);
        long id = person(owner, "别人的等级", "institution", "staff");
        other.get("/api/customers/" + id + "/grades").refused(404, "customer.missing");
        assertThat(other.get("/api/grading/standings").is(200).text()).doesNotContain("别人的等级");
    }
}

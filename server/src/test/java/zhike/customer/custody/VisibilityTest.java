package zhike.customer.custody;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.customer.db.Tables.CARD;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.customer.CustomerReach;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

class VisibilityTest extends ServerTest {
    @Autowired private Visibility visibility;
    @Autowired private Viewers viewers;

    @Test
    void everyoneWhoSeesTheFileIsNamedWithTheReasonAndNobodyElse() {
        Caller owner = as("sales");
        Caller guest = as("sales", company.southSales);
        Caller colleague = as("sales");
        Caller manager = as("sales_manager");
        Caller branch = as("branch_manager", company.north);
        Caller southern = as("branch_manager", company.south);
        Caller finance = as("finance", company.root);
        long id = customer(owner, "谁看得见公司");
        owner.put(
                        "/api/customers/" + id + "/collaborators/" + guest.personId,
                        Map.of("mayEdit", false))
                .is(200);
        Map<Long, JsonNode> seers = new HashMap<>();
        owner.get("/api/customers/" + id + "/visibility")
                .is(200)
                .body()
                .forEach(seer -> seers.put(seer.path("person").path("id").asLong(), seer));
        assertThat(seers.keySet())
                .contains(
                        owner.personId,
                        guest.personId,
                        manager.personId,
                        branch.personId,
                        finance.personId)
                .doesNotContain(colleague.personId, southern.personId);
        assertThat(codes(seers.get(owner.personId))).containsExactly("owner");
        assertThat(codes(seers.get(guest.personId))).containsExactly("collaborator");
        assertThat(codes(seers.get(manager.personId))).containsExactly("unit");
        assertThat(codes(seers.get(branch.personId))).containsExactly("branch");
        assertThat(codes(seers.get(finance.personId))).containsExactly("all");
        assertThat(operations(seers.get(guest.personId))).containsExactly("read");
        assertThat(operations(seers.get(branch.personId))).containsExactly("read", "edit");
        assertThat(seers.get(branch.personId).path("because").path(0).path("text").asString())
                .contains("分公司经理", "华北分公司");
    }

    @Test
    void whoStandsInIsNamedWithWhomTheyStandInFor() {
        Caller owner = as("sales");
        Caller deputy = as("sales", company.southSales);
        long id = customer(owner, "代理可见公司");
        db.execute(
                "insert into identity.delegation (from_person, to_person, starts_at, ends_at,"
                        + " operations, reason, created_by, created_at) values ({0}, {1}, {2}, {3},"
                        + " array['customer.read'], '休假', {0}, {2})",
                DSL.val(owner.personId),
                DSL.val(deputy.personId),
                DSL.val(clock.instant().minus(Duration.ofDays(1))),
                DSL.val(clock.instant().plus(Duration.ofDays(1))));
        JsonNode seer =
                owner.get("/api/customers/" + id + "/visibility")
                        .is(200)
                        .body()
                        .valueStream()
                        .filter(each -> each.path("person").path("id").asLong() == deputy.personId)
                        .findFirst()
                        .orElseThrow();
        assertThat(operations(seer)).containsExactly("read");
        assertThat(seer.path("because").path(0).path("text").asString()).contains("委托");
    }

    @Test
    void whatIsToldIsExactlyWhatTheQueriesAnswer() {
        String[] roles = {
            "agent",
            "sales",
            "sales_manager",
            "service_supervisor",
            "branch_manager",
            "technician",
            "auditor",
            "department_manager"
        };
        long[] units = {
            company.north,
            company.northSales,
            company.northSalesTeam,
            company.southService,
            company.southSalesTeam
        };
        for (String role : roles) for (long unit : units) company.person(unit, role);
        Caller owner = as("sales", company.northSalesTeam);
        long id = customer(owner, "逐人核对公司");
        owner.put(
                        "/api/customers/"
                                + id
                                + "/collaborators/"
                                + company.person(company.southSales, "technician"),
                        Map.of("mayEdit", false))
                .is(200);
        owner.put(
                        "/api/customers/"
                                + id
                                + "/collaborators/"
                                + company.person(company.southSales, "sales"),
                        Map.of("mayEdit", true))
                .is(200);
        Set<String> told = new TreeSet<>();
        visibility
                .of(viewers.of(owner.personId), id, Locale.CHINESE)
                .forEach(
                        seer ->
                                seer.operations()
                                        .forEach(
                                                operation ->
                                                        told.add(
                                                                seer.person().id()
                                                                        + " "
                                                                        + operation)));
        Set<String> asked = new TreeSet<>();
        for (long person :
                db.fetch("select id from identity.person where state = 'active'")
                        .getValues(0, Long.class))
            for (String operation : List.of("read", "edit"))
                if (db.fetchExists(
                        CARD,
                        CARD.ID
                                .eq(id)
                                .and(
                                        CustomerReach.visibleTo(
                                                viewers.of(person), "customer." + operation))))
                    asked.add(person + " " + operation);
        assertThat(told).isEqualTo(asked);
    }

    @Test
    void aThousandPeopleAreAnsweredWithinASecondAndFiveHundredAreNamed() {
        long unit = company.unit(company.south, "department", "千人部");
        db.execute(
                "insert into identity.person (login, name, name_key, unit_id, created_at,"
                    + " updated_at) select 'mass' || n || '_' || {0}, '众' || n, 'z', {0}, now(),"
                    + " now() from generate_series(1, 1000) n",
                DSL.val(unit));
        db.execute(
                "insert into identity.person_role (person_id, role_id, given_at) select p.id, r.id,"
                        + " now() from identity.person p, identity.role r where p.unit_id = {0} and"
                        + " r.code = 'finance'",
                DSL.val(unit));
        Caller owner = as("sales");
        long id = customer(owner, "千人可见公司");
        Viewer viewer = viewers.of(owner.personId);
        visibility.of(viewer, id, Locale.CHINESE);
        long start = System.nanoTime();
        List<Visibility.Seer> seers = visibility.of(viewer, id, Locale.CHINESE);
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("visibility among 1,000: " + millis + " ms");
        assertThat(millis).isLessThan(1000);
        assertThat(seers).hasSize(500);
        assertThat(seers.getFirst().person().id()).isEqualTo(owner.personId);
        db.execute("update identity.person set state = 'left' where unit_id = {0}", DSL.val(unit));
    }

    private static List<String> codes(JsonNode seer) {
        return seer.path("because")
                .valueStream()
                .map(each -> each.path("code").asString())
                .toList();
    }

    private static List<String> operations(JsonNode seer) {
        return seer.path("operations").valueStream().map(JsonNode::asString).toList();
    }
}

package zhike.identity;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.identity.db.Tables.UNIT;

import org.junit.jupiter.api.Test;

import zhike.identity.db.tables.records.UnitRecord;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.StaffTest;

import java.util.Map;

class TreeTest extends StaffTest {
    @Test
    void aMovedDepartmentTakesEverythingBelowToItsNewBranch() {
        long east = branch();
        long west = branch();
        long sales = unit("department", east);
        long team = unit("team", sales);
        move(sales, west, "department").is(200);
        assertThat(row(sales).getPath()).containsExactly(company.root, west, sales);
        assertThat(row(team).getPath()).containsExactly(company.root, west, sales, team);
        assertThat(row(team).getParentId()).isEqualTo(sales);
        assertThat(row(sales).getBranchId()).isEqualTo(west);
        assertThat(row(team).getBranchId()).isEqualTo(west);
    }

    @Test
    void aDepartmentThatBecomesABranchIsTheBranchOfAllBelow() {
        long sales = unit("department", company.root);
        long team = unit("team", sales);
        assertThat(row(team).getBranchId()).isEqualTo(company.root);
        move(sales, company.root, "branch").is(200);
        assertThat(row(sales).getBranchId()).isEqualTo(sales);
        assertThat(row(team).getBranchId()).isEqualTo(sales);
    }

    @Test
    void noUnitComesBelowItself() {
        long outer = unit("department", company.root);
        long inner = unit("department", outer);
        move(outer, inner, "department").refused(422, "unit.ring").names("parentId");
        move(outer, outer, "department").refused(422, "unit.ring");
    }

    @Test
    void unitsStandInTheirOrder() {
        long team = unit("team", company.root);
        admin().post(
                        "/api/units",
                        Map.of(
                                "parentId",
                                team,
                                "kind",
                                "department",
                                "name",
                                "部",
                                "code",
                                unique("d")))
                .refused(422, "unit.kind.place")
                .names("kind");
        long department = unit("department", company.root);
        unit("department", department);
        move(department, company.root, "team").refused(422, "unit.kind.place");
    }

    @Test
    void onlyAnEmptyUnitCloses() {
        long department = unit("department", company.root);
        long team = unit("team", department);
        admin().post("/api/units/" + department + "/closure").refused(409, "unit.in-use");
        admin().post("/api/units/" + team + "/closure").is(200);
        admin().post("/api/units/" + department + "/closure").is(200);
        assertThat(admin().get("/api/units").all("id")).doesNotContain(String.valueOf(department));
        admin().post("/api/units/" + company.root + "/closure").refused(409, "unit.root");
    }

    @Test
    void whoManagesABranchChangesNothingOutsideIt() {
        long east = branch();
        long west = branch();
        Caller manager = with(east, roleWith("people.read:branch", "people.manage:branch"));
        manager.post(
                        "/api/units",
                        Map.of("parentId", west, "kind", "team", "name", "组", "code", unique("t")))
                .refused(422, "unit.parent.missing");
        manager.post(
                        "/api/units",
                        Map.of("parentId", east, "kind", "team", "name", "组", "code", unique("t")))
                .is(201);
        manager.post("/api/units/" + west + "/closure").refused(404, "unit.missing");
    }

    private Answer move(long unit, long parent, String kind) {
        return move(admin(), unit, parent, kind);
    }

    private UnitRecord row(long unit) {
        return db.fetchSingle(UNIT, UNIT.ID.eq(unit));
    }

    @Test
    void nobodyMovesAUnitToWhereTheyReachFarther() {
        long mine = branch();
        long others = branch();
        long department = unit("department", others);
        Caller manager =
                with(
                        mine,
                        roleWith("people.read:all", "people.manage:all", "customer.read:branch"));
        move(manager, department, mine, "department").refused(403, "unit.move-beyond");
        move(manager, department, others, "branch").is(200);
        Caller elsewhere = with(roleWith("people.read:all", "people.manage:all"));
        move(elsewhere, department, mine, "department").refused(403, "unit.move-beyond");
        move(admin(), department, mine, "department").is(200);
    }

    private Answer move(Caller who, long unit, long parent, String kind) {
        return who.put(
                "/api/units/" + unit,
                Map.of(
                        "parentId",
                        parent,
                        "kind",
                        kind,
                        "name",
                        "搬家",
                        "code",
                        row(unit).getCode()));
    }
}

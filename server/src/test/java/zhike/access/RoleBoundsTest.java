package zhike.access;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.PERSON_ROLE;

import org.junit.jupiter.api.Test;

import zhike.testing.Caller;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Nobody comes to more power than they were given, by no way. */
class RoleBoundsTest extends RoleScene {
    @Test
    void nobodyGivesMoreThanTheyHold() {
        long east = branch();
        Caller manager = managing(east, "customer.read:branch");
        Caller person = with(east);
        give(manager, person, role("administrator")).refused(403, "role.beyond");
        give(manager, person, role(roleWith("customer.read:all"))).refused(403, "role.beyond");
        give(manager, person, role(roleWith("customer.edit:own"))).refused(403, "role.beyond");
        give(manager, person, role(roleWith("customer.read:branch"))).is(200);
        give(manager, with(branch())).refused(404, "person.missing");
        assertThat(db.fetchCount(PERSON_ROLE, PERSON_ROLE.PERSON_ID.eq(person.personId)))
                .isEqualTo(1);
    }

    @Test
    void aNewPersonIsNoWayToMorePower() {
        long east = branch();
        String login = unique("puppet");
        managing(east)
                .post(
                        "/api/people",
                        Map.of(
                                "name",
                                "傀儡",
                                "login",
                                login,
                                "unitId",
                                east,
                                "roleIds",
                                List.of(role("administrator"))))
                .refused(403, "role.beyond");
        assertThat(db.fetchExists(PERSON, PERSON.LOGIN.eq(login))).isFalse();
    }

    @Test
    void aPasswordResetIsNoWayToMorePower() {
        long east = branch();
        Caller manager = managing(east);
        Caller stronger = with(east, "general_manager");
        String path = "/api/people/" + stronger.personId;
        manager.post(path + "/password-reset").refused(403, "person.above");
        manager.post(path + "/suspension").refused(403, "person.above");
        stronger.get("/api/session").is(200);
    }

    /** Somebody who reads and manages the people of a branch, and may do more. */
    private Caller managing(long branch, String... more) {
        List<String> grants = new ArrayList<>(List.of(more));
        grants.add("people.read:branch");
        grants.add("people.manage:branch");
        return with(branch, roleWith(grants.toArray(String[]::new)));
    }

    @Test
    void whoManagesAllRolesGivesEvenWhatTheyDoNotHoldButNeverToThemselves() {
        Caller security = with("security_administrator");
        give(security, with(), role("general_manager")).is(200);
        give(security, security, role("security_administrator"), role("general_manager"))
                .refused(403, "role.self");
        change(security, "security_administrator", 0, "customer.read:all")
                .refused(403, "role.own-larger");
    }

    @Test
    void nobodyMakesTheFieldRulesOfTheirOwnRoleMilder() {
        String code = roleWith("role.manage:all", "people.read:all", "customer.read:all");
        var grants = grants("role.manage:all", "people.read:all", "customer.read:all");
        var email = rule("email", "masked");
        var masked = List.of(rule("phone", "masked"), email);
        change(admin(), code, 0, grants, masked).is(200);
        Caller holder = with(code);
        change(holder, code, 1, grants, List.of(rule("phone", "readonly"), email))
                .refused(403, "role.own-larger");
        change(holder, code, 1, grants, List.of(rule("phone", "masked")))
                .refused(403, "role.own-larger");
        change(holder, code, 1, grants, List.of(rule("phone", "hidden"), email)).is(200);
        change(admin(), code, 2, grants, List.of()).is(200);
    }

    private static Map<String, String> rule(String field, String rule) {
        return Map.of("kind", "customer", "field", field, "rule", rule);
    }

    @Test
    void whatWasOnlyLentIsNotGivenOnForGood() {
        long east = branch();
        Caller chief = managing(east, "delegation.own:all");
        Caller standIn = with(east, roleWith("people.read:branch"));
        Caller accomplice = with(east);
        lend(chief, standIn);
        give(standIn, accomplice, role(roleWith("people.manage:branch")))
                .refused(403, "role.beyond");
        give(standIn, accomplice, role(roleWith("people.read:branch"))).is(200);
        standIn.post("/api/people/" + chief.personId + "/password-reset")
                .refused(403, "person.above");
    }

    @Test
    void whoWasLentTheManagingOfRolesMakesNobodyLarger() {
        Caller standIn = with(roleWith("people.read:all"));
        lend(with("administrator"), standIn);
        give(standIn, with(), role("general_manager")).refused(403, "role.beyond");
        String held = roleWith("people.read:all");
        change(standIn, held, 0, "people.read:all", "people.manage:all").refused(403, "role.lent");
        change(standIn, held, 0).is(200);
    }

    @Test
    void aKeyThatLooksDoesNothing() {
        Caller person =
                with(roleWith("customer.read:all", "customer.create:all", "apikey.own:all"));
        long customer = customer(person, "只看密钥客户");
        String door = "/api/customers/" + customer + "/contact-records";
        Map<String, Object> record = Map.of("way", "call", "cold", false, "reached", true);
        withKey(person, "customer.read").post(door, record).refused(403, "operation.not-granted");
        withKey(person, "customer.read").get("/api/customers/" + customer).is(200);
        withKey(person, "customer.read", "customer.create").post(door, record).is(200);
    }

    private Caller withKey(Caller person, String... operations) {
        var key = Map.of("name", "看", "operations", operations);
        return stranger().withKey(person.post("/api/api-keys", key).is(201).at("key").asString());
    }

    @Test
    void aKeyGivesNoMoreThanItIsFor() {
        Caller chief =
                with(
                        roleWith(
                                "people.read:all",
                                "people.manage:all",
                                "customer.read:all",
                                "apikey.own:all"));
        var key = Map.of("name", "入职", "operations", List.of("people.read", "people.manage"));
        Caller program =
                stranger().withKey(chief.post("/api/api-keys", key).is(201).at("key").asString());
        Caller person = with();
        give(program, person, role(roleWith("customer.read:all"))).refused(403, "role.beyond");
        give(program, person, role(roleWith("people.read:all"))).is(200);
    }
}

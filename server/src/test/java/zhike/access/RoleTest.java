package zhike.access;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.access.db.Tables.PERMISSION;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.PERSON_ROLE;

import org.junit.jupiter.api.Test;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.StaffTest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class RoleTest extends StaffTest {
    @Test
    void aRoleTakenAwayTakesItsRightsAtOnce() {
        Caller person = with("sales");
        person.get("/api/people").is(200);
        give(admin(), person, List.of()).is(200);
        person.get("/api/people").refused(403, "operation.not-granted");
    }

    @Test
    void aChangedRoleHoldsAtOnce() {
        String code = roleWith("people.read:all");
        Caller person = with(code);
        person.get("/api/people").is(200);
        admin().put(
                        "/api/roles/" + role(code),
                        Map.of(
                                "code",
                                code,
                                "nameZh",
                                "空",
                                "nameEn",
                                "None",
                                "permissions",
                                List.of(),
                                "version",
                                0))
                .is(200);
        person.get("/api/people").refused(403, "operation.not-granted");
        admin().put(
                        "/api/roles/" + role(code),
                        Map.of(
                                "code",
                                code,
                                "nameZh",
                                "空",
                                "nameEn",
                                "None",
                                "permissions",
                                List.of(),
                                "version",
                                0))
                .refused(409, "version.stale");
    }

    @Test
    void nobodyGivesMoreThanTheyHold() {
        long east = branch();
        Caller manager =
                with(
                        east,
                        roleWith(
                                "people.read:branch",
                                "people.manage:branch",
                                "customer.read:branch"));
        Caller person = with(east);
        give(manager, person, List.of(role("administrator"))).refused(403, "role.beyond");
        give(manager, person, List.of(role(roleWith("customer.read:all"))))
                .refused(403, "role.beyond");
        give(manager, person, List.of(role(roleWith("customer.edit:own"))))
                .refused(403, "role.beyond");
        give(manager, person, List.of(role(roleWith("customer.read:branch")))).is(200);
        give(manager, with(branch()), List.of()).refused(404, "person.missing");
        assertThat(db.fetchCount(PERSON_ROLE, PERSON_ROLE.PERSON_ID.eq(person.personId)))
                .isEqualTo(1);
    }

    @Test
    void aNewPersonIsNoWayToMorePower() {
        long east = branch();
        Caller manager = with(east, roleWith("people.read:branch", "people.manage:branch"));
        String login = unique("puppet");
        manager.post(
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
        Caller manager = with(east, roleWith("people.read:branch", "people.manage:branch"));
        Caller stronger = with(east, "general_manager");
        manager.post("/api/people/" + stronger.personId + "/password-reset")
                .refused(403, "person.above");
        manager.post("/api/people/" + stronger.personId + "/suspension")
                .refused(403, "person.above");
        stronger.get("/api/session").is(200);
    }

    @Test
    void whoManagesAllRolesGivesEvenWhatTheyDoNotHoldButNeverToThemselves() {
        Caller security = with("security_administrator");
        Caller person = with();
        give(security, person, List.of(role("general_manager"))).is(200);
        give(security, security, List.of(role("security_administrator"), role("general_manager")))
                .refused(403, "role.self");
        security.put(
                        "/api/roles/" + role("security_administrator"),
                        Map.of(
                                "code",
                                "security_administrator",
                                "nameZh",
                                "安",
                                "nameEn",
                                "S",
                                "version",
                                0,
                                "permissions",
                                List.of(Map.of("operation", "customer.read", "reach", "all"))))
                .refused(403, "role.own-larger");
    }

    @Test
    void auditAndAdministrationStandApart() {
        Caller auditor = with("auditor");
        give(admin(), auditor, List.of(role("auditor"), role("security_administrator")))
                .refused(422, "role.apart");
        admin().post(
                        "/api/roles",
                        Map.of(
                                "code",
                                unique("r"),
                                "nameZh",
                                "x",
                                "nameEn",
                                "x",
                                "permissions",
                                List.of(
                                        Map.of("operation", "audit.read", "reach", "all"),
                                        Map.of("operation", "role.manage", "reach", "all"))))
                .refused(422, "role.apart");
        admin().get("/api/audit").refused(403, "operation.not-granted");
    }

    @Test
    void theLastAdministratorStays() {
        Caller last = with("administrator");
        Caller standIn = with(roleWith("people.read:all"));
        last.post(
                        "/api/delegations",
                        Map.of(
                                "toPerson",
                                standIn.personId,
                                "startsAt",
                                clock.instant().toString(),
                                "endsAt",
                                clock.instant().plusSeconds(3600).toString(),
                                "reason",
                                "休假"))
                .is(201);
        var others =
                db.selectDistinct(PERSON_ROLE.PERSON_ID)
                        .from(PERSON_ROLE)
                        .join(PERMISSION)
                        .on(PERMISSION.ROLE_ID.eq(PERSON_ROLE.ROLE_ID))
                        .where(PERMISSION.OPERATION.in("people.manage", "role.manage"))
                        .and(PERSON_ROLE.PERSON_ID.ne(last.personId))
                        .fetch(PERSON_ROLE.PERSON_ID);
        var active =
                db.select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.ID.in(others))
                        .and(PERSON.STATE.eq("active"))
                        .fetch(PERSON.ID);
        db.update(PERSON).set(PERSON.STATE, "suspended").where(PERSON.ID.in(active)).execute();
        try {
            standIn.post("/api/people/" + last.personId + "/suspension")
                    .refused(409, "administrator.last");
            standIn.post(
                            "/api/people/" + last.personId + "/departure",
                            Map.of("on", LocalDate.now(clock).toString()))
                    .refused(409, "administrator.last");
            give(standIn, last, List.of()).refused(409, "administrator.last");
            last.put(
                            "/api/roles/" + role("administrator"),
                            Map.of(
                                    "code",
                                    "administrator",
                                    "nameZh",
                                    "系统管理员",
                                    "nameEn",
                                    "Administrator",
                                    "version",
                                    0,
                                    "permissions",
                                    grants("people.read:all")))
                    .refused(409, "administrator.last");
            last.post("/api/people/" + last.personId + "/suspension").refused(403, "person.self");
            last.get("/api/people").is(200);
        } finally {
            db.update(PERSON).set(PERSON.STATE, "active").where(PERSON.ID.in(active)).execute();
        }
    }

    @Test
    void rolesAreCheckedFieldByField() {
        Map<String, Object> wrong =
                Map.of(
                        "code",
                        unique("r"),
                        "nameZh",
                        "x",
                        "nameEn",
                        "x",
                        "permissions",
                        List.of(Map.of("operation", "nothing.here", "reach", "all")));
        admin().post("/api/roles", wrong)
                .refused(422, "role.operation")
                .names("permissions[0].operation");
        admin().post(
                        "/api/roles",
                        Map.of(
                                "code",
                                unique("r"),
                                "nameZh",
                                "x",
                                "nameEn",
                                "x",
                                "permissions",
                                List.of(Map.of("operation", "tag.manage", "reach", "own"))))
                .refused(422, "role.reach")
                .names("permissions[0].reach");
        admin().delete("/api/roles/" + role("sales")).refused(409, "role.built-in");
        String held = roleWith("people.read:all");
        with(held);
        admin().delete("/api/roles/" + role(held)).refused(409, "role.held");
        admin().delete("/api/roles/" + role(roleWith("people.read:all"))).is(204);
    }

    @Test
    void everyGrantOfTheDefaultRolesIsAnOperationThatThereIs() {
        Map<String, List<String>> reaches = new java.util.HashMap<>();
        admin().get("/api/operations")
                .body()
                .forEach(
                        operation -> {
                            List<String> names = new java.util.ArrayList<>();
                            operation.path("reaches").forEach(reach -> names.add(reach.asString()));
                            reaches.put(
                                    operation.path("code").asString(),
                                    names.isEmpty() ? List.of("all") : names);
                            assertThat(operation.path("label").asString())
                                    .doesNotStartWith("operation.");
                            assertThat(operation.path("groupLabel").asString())
                                    .doesNotStartWith("operation.");
                        });
        Answer roles = admin().get("/api/roles").is(200);
        roles.body()
                .forEach(
                        role ->
                                role.path("permissions")
                                        .forEach(
                                                grant ->
                                                        assertThat(
                                                                        reaches.get(
                                                                                grant.path(
                                                                                                "operation")
                                                                                        .asString()))
                                                                .as(
                                                                        "%s %s",
                                                                        role.path("code"), grant)
                                                                .contains(
                                                                        grant.path("reach")
                                                                                .asString())));
    }

    private Answer give(Caller giver, Caller person, List<Long> roles) {
        return giver.put("/api/people/" + person.personId + "/roles", Map.of("roleIds", roles));
    }

    @Test
    void whatWasOnlyLentIsNotGivenOnForGood() {
        long east = branch();
        Caller chief =
                with(
                        east,
                        roleWith(
                                "people.read:branch",
                                "people.manage:branch",
                                "delegation.own:all"));
        Caller standIn = with(east, roleWith("people.read:branch"));
        Caller accomplice = with(east);
        lendAll(chief, standIn);
        give(standIn, accomplice, List.of(role(roleWith("people.manage:branch"))))
                .refused(403, "role.beyond");
        give(standIn, accomplice, List.of(role(roleWith("people.read:branch")))).is(200);
        standIn.post("/api/people/" + chief.personId + "/password-reset")
                .refused(403, "person.above");
    }

    @Test
    void whoWasLentTheManagingOfRolesMakesNobodyLarger() {
        Caller standIn = with(roleWith("people.read:all"));
        Caller accomplice = with();
        lendAll(with("administrator"), standIn);
        give(standIn, accomplice, List.of(role("general_manager"))).refused(403, "role.beyond");
        String held = roleWith("people.read:all");
        change(standIn, held, 0, grants("people.read:all", "people.manage:all"), List.of())
                .refused(403, "role.lent");
        change(standIn, held, 0, List.of(), List.of()).is(200);
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
        Caller program =
                stranger()
                        .withKey(
                                chief.post(
                                                "/api/api-keys",
                                                Map.of(
                                                        "name",
                                                        "入职",
                                                        "operations",
                                                        List.of("people.read", "people.manage")))
                                        .is(201)
                                        .at("key")
                                        .asString());
        Caller person = with();
        give(program, person, List.of(role(roleWith("customer.read:all"))))
                .refused(403, "role.beyond");
        give(program, person, List.of(role(roleWith("people.read:all")))).is(200);
    }

    @Test
    void nobodyMakesTheFieldRulesOfTheirOwnRoleMilder() {
        String code = roleWith("role.manage:all", "people.read:all", "customer.read:all");
        var grants = grants("role.manage:all", "people.read:all", "customer.read:all");
        change(admin(), code, 0, grants, List.of(rule("phone", "masked"), rule("email", "masked")))
                .is(200);
        Caller holder = with(code);
        change(holder, code, 1, grants, List.of(rule("phone", "readonly"), rule("email", "masked")))
                .refused(403, "role.own-larger");
        change(holder, code, 1, grants, List.of(rule("phone", "masked")))
                .refused(403, "role.own-larger");
        change(holder, code, 1, grants, List.of(rule("phone", "hidden"), rule("email", "masked")))
                .is(200);
        change(admin(), code, 2, grants, List.of()).is(200);
    }

    private void lendAll(Caller giver, Caller standIn) {
        giver.post(
                        "/api/delegations",
                        Map.of(
                                "toPerson",
                                standIn.personId,
                                "startsAt",
                                clock.instant().toString(),
                                "endsAt",
                                clock.instant().plusSeconds(3600).toString(),
                                "reason",
                                "休假"))
                .is(201);
    }

    private static Map<String, String> rule(String field, String rule) {
        return Map.of("kind", "customer", "field", field, "rule", rule);
    }

    private Answer change(
            Caller who,
            String code,
            int version,
            List<Map<String, String>> grants,
            List<Map<String, String>> rules) {
        return who.put(
                "/api/roles/" + role(code),
                Map.of(
                        "code",
                        code,
                        "nameZh",
                        code,
                        "nameEn",
                        code,
                        "version",
                        version,
                        "permissions",
                        grants,
                        "fieldRules",
                        rules));
    }
}

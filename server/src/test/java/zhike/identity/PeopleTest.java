package zhike.identity;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.identity.db.Tables.PERSON;

import org.junit.jupiter.api.Test;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.StaffTest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

class PeopleTest extends StaffTest {
    @Test
    void peopleAreFoundByNamePinyinLoginAndNumber() {
        String login = unique("zhang");
        create(
                        Map.of(
                                "name",
                                "章子涵",
                                "login",
                                login,
                                "employeeNumber",
                                login.toUpperCase(),
                                "unitId",
                                company.root))
                .is(201);
        for (String q :
                new String[] {"子涵", "zhang zi", "zhangzih", "zzh", login, login.toUpperCase()})
            assertThat(admin().get("/api/people?q=" + q.replace(" ", "%20")).all("login"))
                    .as(q)
                    .contains(login);
        assertThat(admin().get("/api/people?q=%25").all("login")).isEmpty();
    }

    @Test
    void pagesJoinWithoutHolesOrDoubles() {
        long unit = unit("team", company.root);
        for (int each = 0; each < 5; each++)
            create(Map.of("name", "同名", "login", unique("same"), "unitId", unit)).is(201);
        Answer first = admin().get("/api/people?limit=2&unit=" + unit);
        Answer second =
                admin().get(
                                "/api/people?limit=2&unit="
                                        + unit
                                        + "&cursor="
                                        + first.at("next").asString());
        Answer third =
                admin().get(
                                "/api/people?limit=2&unit="
                                        + unit
                                        + "&cursor="
                                        + second.at("next").asString());
        assertThat(third.at("next").isNull()).isTrue();
        var all = new java.util.TreeSet<>(first.all("id"));
        all.addAll(second.all("id"));
        all.addAll(third.all("id"));
        assertThat(all).hasSize(5);
        admin().get("/api/people?cursor=nonsense").refused(422, "cursor.invalid");
    }

    @Test
    void everyWrongFieldIsNamed() {
        admin().post("/api/people", Map.of("name", " ", "login", "?", "unitId", company.root))
                .refused(422, "input.invalid")
                .names("name")
                .names("login");
        admin().post("/api/people", Map.of("name", "x", "login", "admin", "unitId", company.root))
                .refused(422, "person.login.taken")
                .names("login");
        admin().post("/api/people", Map.of("name", "x", "login", unique("p"), "unitId", 999_999))
                .refused(422, "person.unit.missing")
                .names("unitId");
        admin().post(
                        "/api/people",
                        Map.of(
                                "name",
                                "x",
                                "login",
                                unique("p"),
                                "unitId",
                                company.root,
                                "email",
                                "no"))
                .refused(422, "field.email")
                .names("email");
        admin().post(
                        "/api/people",
                        Map.of(
                                "name",
                                "x",
                                "login",
                                unique("p"),
                                "unitId",
                                company.root,
                                "password",
                                "1234567890"))
                .refused(422, "password.common")
                .names("password");
        admin().post(
                        "/api/people",
                        Map.of("name", "a\0b", "login", unique("p"), "unitId", company.root))
                .refused(422, "field.character");
    }

    @Test
    void aStaleVersionChangesNothing() {
        Caller person = with("sales");
        Map<String, Object> edit =
                new HashMap<>(
                        Map.of(
                                "name",
                                "改名",
                                "login",
                                person.login,
                                "unitId",
                                company.root,
                                "version",
                                0));
        admin().put("/api/people/" + person.personId, edit).is(200);
        edit.put("name", "再改");
        admin().put("/api/people/" + person.personId, edit).refused(409, "version.stale");
        assertThat(admin().get("/api/people/" + person.personId).at("name").asString())
                .isEqualTo("改名");
        assertThat(person.get("/api/session").at("person/name").asString()).isEqualTo("改名");
    }

    @Test
    void managersNeverRunInARing() {
        Caller chief = with("sales");
        long second =
                create(
                                Map.of(
                                        "name",
                                        "二",
                                        "login",
                                        unique("p"),
                                        "unitId",
                                        company.root,
                                        "managerId",
                                        chief.personId))
                        .is(201)
                        .at("person/id")
                        .asLong();
        admin().put(
                        "/api/people/" + chief.personId,
                        Map.of(
                                "name",
                                "一",
                                "login",
                                chief.login,
                                "unitId",
                                company.root,
                                "managerId",
                                second,
                                "version",
                                0))
                .refused(422, "person.manager.ring")
                .names("managerId");
    }

    @Test
    void whoLeavesLosesRolesPostsAndSessions() {
        Caller person = with("sales");
        long post =
                admin().post("/api/posts", Map.of("unitId", company.root, "title", unique("经理")))
                        .is(201)
                        .id();
        admin().post(
                        "/api/people/" + person.personId + "/holdings",
                        Map.of("postId", post, "from", LocalDate.now(clock).toString()))
                .is(201);
        admin().post(
                        "/api/people/" + person.personId + "/departure",
                        Map.of("on", LocalDate.now(clock).plusDays(1).toString()))
                .refused(422, "person.departure.day");
        admin().post(
                        "/api/people/" + person.personId + "/departure",
                        Map.of("on", LocalDate.now(clock).toString()))
                .is(204);
        person.get("/api/session").refused(401, "session.needed");
        Answer left = admin().get("/api/people/" + person.personId);
        assertThat(left.at("state").asString()).isEqualTo("left");
        assertThat(left.at("roles")).isEmpty();
        assertThat(left.at("posts")).isEmpty();
        admin().delete("/api/posts/" + post).refused(409, "post.held");
    }

    @Test
    void theDirectoryShowsOnlyNamesAndUnits() {
        Caller person = with("agent");
        person.get("/api/people").refused(403, "operation.not-granted");
        Answer found = person.get("/api/people/directory?q=" + person.login).is(200);
        assertThat(found.at("0").propertyNames()).containsExactly("id", "name", "unit");
    }

    @Test
    void theDirectoryNamesWhoeverStandsSomewhereThoseTooWhoHaveLeft() {
        Caller person = with("agent");
        Caller gone = with("agent");
        db.update(PERSON)
                .set(PERSON.STATE, "left")
                .set(PERSON.LEFT_ON, LocalDate.now(clock))
                .where(PERSON.ID.eq(gone.personId))
                .execute();
        String asked = "/api/people/directory?ids=" + person.personId + "," + gone.personId;
        assertThat(person.get(asked).is(200).all("id"))
                .containsExactlyInAnyOrder(
                        String.valueOf(person.personId), String.valueOf(gone.personId));
    }

    @Test
    void aReaderOfOneBranchSeesNobodyOfAnother() {
        Caller east = with(branch(), "sales");
        Caller west = with(branch(), "sales");
        assertThat(east.get("/api/people").all("id"))
                .contains(String.valueOf(east.personId))
                .doesNotContain(String.valueOf(west.personId));
        east.get("/api/people/" + west.personId).refused(404, "person.missing");
    }

    private Answer create(Map<String, Object> person) {
        return admin().post("/api/people", person);
    }

    @Test
    void nobodyMovesThemselvesOrAnotherToWhereTheyWouldReachFarther() {
        Caller manager =
                with(
                        company.northSales,
                        roleWith(
                                "people.read:all",
                                "people.manage:all",
                                "customer.read:department"));
        Caller seller = with(company.northSales, roleWith("customer.read:department"));
        move(manager, manager, company.southSales).refused(403, "person.move-beyond");
        move(manager, seller, company.southSales).refused(403, "person.move-beyond");
        move(manager, seller, company.northSalesTeam).is(200);
        move(manager, with(company.northSales), company.southSales).is(200);
        move(admin(), again(seller), company.southSales).is(200);
        Caller chief =
                with(
                        company.northSales,
                        roleWith(
                                "people.read:all",
                                "people.manage:all",
                                "role.manage:all",
                                "customer.read:department"));
        move(chief, chief, company.southSales).refused(403, "person.move-beyond");
    }

    @Test
    void whoMayDoMoreIsNotLockedOutByAnotherLogin() {
        Caller manager = with(company.north, roleWith("people.read:all", "people.manage:branch"));
        Caller stronger = with(company.north, "general_manager");
        rename(manager, stronger, unique("other")).refused(403, "person.above");
        rename(manager, stronger, stronger.login).is(200);
        rename(manager, with(company.north), unique("other")).is(200);
    }

    private Answer move(Caller who, Caller person, long unit) {
        return edit(who, person, person.login, unit);
    }

    private Answer rename(Caller who, Caller person, String login) {
        return edit(
                who,
                person,
                login,
                db.fetchSingle(PERSON, PERSON.ID.eq(person.personId)).getUnitId());
    }

    private Answer edit(Caller who, Caller person, String login, long unit) {
        return who.put(
                "/api/people/" + person.personId,
                Map.of(
                        "name",
                        "某人",
                        "login",
                        login,
                        "unitId",
                        unit,
                        "version",
                        db.fetchSingle(PERSON, PERSON.ID.eq(person.personId)).getVersion()));
    }

    @Test
    void nothingIsCalledByANameThatNobodySees() {
        for (String name : new String[] {"\u200b", "\u3164", "张\u202e三"}) {
            create(Map.of("name", name, "login", unique("p"), "unitId", company.root))
                    .is(422)
                    .names("name");
            admin().post(
                            "/api/units",
                            Map.of(
                                    "parentId",
                                    company.root,
                                    "kind",
                                    "team",
                                    "name",
                                    name,
                                    "code",
                                    unique("t")))
                    .is(422)
                    .names("name");
            admin().post(
                            "/api/roles",
                            Map.of(
                                    "code",
                                    unique("r"),
                                    "nameZh",
                                    name,
                                    "nameEn",
                                    "x",
                                    "permissions",
                                    java.util.List.of()))
                    .is(422)
                    .names("nameZh");
            with("sales")
                    .post("/api/customers", Map.of("kind", "enterprise", "name", name))
                    .is(422)
                    .names("name");
        }
    }

    @Test
    void aBodyThatSaysTheSameThingTwiceIsRefused() {
        admin().post(
                        "/api/people",
                        "{\"name\":\"甲\",\"login\":\"%s\",\"unitId\":%d,\"unitId\":%d}"
                                .formatted(unique("p"), company.north, company.root))
                .refused(400, "body.twice")
                .names("unitId");
        admin().post(
                        "/api/roles",
                        "{\"code\":\"%s\",\"nameZh\":\"甲\",\"nameEn\":\"A\",\"permissions\":[{\"operation\":\"people.read\",\"reach\":\"own\",\"reach\":\"all\"}]}"
                                .formatted(unique("r")))
                .refused(400, "body.twice");
    }

    @Test
    void strangersLearnOfHealthAndNothingElse() {
        assertThat(stranger().get("/actuator/health").status()).isEqualTo(200);
        assertThat(stranger().get("/actuator").status()).isEqualTo(404);
        assertThat(stranger().get("/actuator/").status()).isEqualTo(404);
        assertThat(stranger().get("/actuator/env").status()).isEqualTo(404);
    }
}

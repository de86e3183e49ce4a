package zhike.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

class PeopleStory extends ServerTest {
    @Test
    void peopleAreFoundByNamePinyinLoginAndNumber() {
        String login = unique("zhang");
        create(Map.of("name", "章子涵", "login", login, "employeeNumber", login.toUpperCase(), "unitId", company())).is(201);
        for (String q : new String[] {"子涵", "zhang zi", login, login.toUpperCase()})
            assertThat(admin().get("/api/people?q=" + q.replace(" ", "%20")).all("login")).as(q).contains(login);
        assertThat(admin().get("/api/people?q=%25").all("login")).isEmpty();
    }

    @Test
    void pagesJoinWithoutHolesOrDoubles() {
        long unit = unit("team", company());
        for (int each = 0; each < 5; each++) create(Map.of("name", "同名", "login", unique("same"), "unitId", unit)).is(201);
        Answer first = admin().get("/api/people?limit=2&unit=" + unit);
        Answer second = admin().get("/api/people?limit=2&unit=" + unit + "&cursor=" + first.at("next").asString());
        Answer third = admin().get("/api/people?limit=2&unit=" + unit + "&cursor=" + second.at("next").asString());
        assertThat(third.at("next").isNull()).isTrue();
        var all = new java.util.TreeSet<>(first.all("id"));
        all.addAll(second.all("id"));
        all.addAll(third.all("id"));
        assertThat(all).hasSize(5);
        admin().get("/api/people?cursor=nonsense").refused(422, "cursor.invalid");
    }

    @Test
    void everyWrongFieldIsNamed() {
        admin().post("/api/people", Map.of("name", " ", "login", "?", "unitId", company())).refused(422, "input.invalid").blames("name").blames("login");
        admin().inEnglish().post("/api/people", Map.of("name", "x", "login", "admin", "unitId", company())).refused(422, "person.login.taken").blames("login");
        admin().post("/api/people", Map.of("name", "x", "login", unique("p"), "unitId", 999_999)).refused(422, "person.unit.missing").blames("unitId");
        admin().post("/api/people", Map.of("name", "x", "login", unique("p"), "unitId", company(), "email", "no")).refused(422, "field.email").blames("email");
        admin().post("/api/people", Map.of("name", "x", "login", unique("p"), "unitId", company(), "password", "1234567890")).refused(422, "password.common").blames("password");
        admin().post("/api/people", Map.of("name", "a\0b", "login", unique("p"), "unitId", company())).refused(422, "field.character");
    }

    @Test
    void aStaleVersionChangesNothing() {
        Caller person = as("sales");
        Map<String, Object> edit = new HashMap<>(Map.of("name", "改名", "login", person.login, "unitId", company(), "version", 0));
        admin().put("/api/people/" + person.id, edit).is(200);
        edit.put("name", "再改");
        admin().put("/api/people/" + person.id, edit).refused(409, "version.stale");
        assertThat(admin().get("/api/people/" + person.id).at("name").asString()).isEqualTo("改名");
        assertThat(person.get("/api/session").at("person/name").asString()).isEqualTo("改名");
    }

    @Test
    void managersNeverRunInARing() {
        Caller chief = as("sales");
        long second = create(Map.of("name", "二", "login", unique("p"), "unitId", company(), "managerId", chief.id)).is(201).at("person/id").asLong();
        admin().put("/api/people/" + chief.id, Map.of("name", "一", "login", chief.login, "unitId", company(), "managerId", second, "version", 0))
                .refused(422, "person.manager.ring").blames("managerId");
    }

    @Test
    void whoLeavesLosesRolesPostsAndSessions() {
        Caller person = as("sales");
        long post = admin().post("/api/posts", Map.of("unitId", company(), "title", unique("经理"))).is(201).id();
        admin().post("/api/people/" + person.id + "/holdings", Map.of("postId", post, "from", LocalDate.now(clock).toString())).is(201);
        admin().post("/api/people/" + person.id + "/departure", Map.of("on", LocalDate.now(clock).plusDays(1).toString())).refused(422, "person.departure.day");
        admin().post("/api/people/" + person.id + "/departure", Map.of("on", LocalDate.now(clock).toString())).is(204);
        person.get("/api/session").refused(401, "session.needed");
        Answer left = admin().get("/api/people/" + person.id);
        assertThat(left.at("state").asString()).isEqualTo("left");
        assertThat(left.at("roles")).isEmpty();
        assertThat(left.at("posts")).isEmpty();
        admin().delete("/api/posts/" + post).refused(409, "post.held");
    }

    @Test
    void theDirectoryShowsOnlyNamesAndUnits() {
        Caller person = as("agent");
        person.get("/api/people").refused(403, "operation.not-granted");
        Answer found = person.get("/api/people/directory?q=" + person.login).is(200);
        assertThat(found.at("0").propertyNames()).containsExactly("id", "name", "unit");
    }

    @Test
    void aReaderOfOneBranchSeesNobodyOfAnother() {
        Caller east = as(branch(), "sales");
        Caller west = as(branch(), "sales");
        assertThat(east.get("/api/people").all("id")).contains(String.valueOf(east.id)).doesNotContain(String.valueOf(west.id));
        east.get("/api/people/" + west.id).refused(404, "person.missing");
    }

    private Answer create(Map<String, Object> person) {
        return admin().post("/api/people", person);
    }
}

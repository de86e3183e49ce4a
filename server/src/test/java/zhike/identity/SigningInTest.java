package zhike.identity;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.identity.db.Tables.API_KEY;
import static zhike.identity.db.Tables.SESSION;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.testing.Caller;
import zhike.testing.StaffTest;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;

class SigningInTest extends StaffTest {
    @Autowired private TransactionTemplate transaction;

    @Test
    void fiveWrongPasswordsLockTheLoginForFifteenMinutes() {
        Caller person = with("sales");
        for (int wrong = 0; wrong < 4; wrong++)
            attempt(person.login, "not the password").refused(401, "session.refused");
        attempt(person.login, "not the password").refused(423, "session.locked");
        attempt(person.login, PASSWORD).refused(423, "session.locked");
        clock.forward(Duration.ofMinutes(16));
        attempt(person.login, PASSWORD).is(201);
    }

    @Test
    void anAdministratorUnlocksALogin() {
        Caller person = with("sales");
        for (int wrong = 0; wrong < 5; wrong++) attempt(person.login, "not the password");
        assertThat(admin().get("/api/people/" + person.personId).at("lockedUntil").asString())
                .isNotEmpty();
        admin().post("/api/people/" + person.personId + "/unlocking").is(204);
        attempt(person.login, PASSWORD).is(201);
    }

    @Test
    void theFirstPasswordIsShownOnceAndMustBeChanged() {
        String login = unique("new");
        String first =
                admin().post(
                                "/api/people",
                                Map.of("name", "新同事", "login", login, "unitId", company.root))
                        .is(201)
                        .at("password")
                        .asString();
        assertThat(first).hasSize(16);
        Caller person = stranger().signIn(login, first);
        person.get("/api/units").refused(403, "password.must-change");
        person.put("/api/session/password", Map.of("current", first, "fresh", "short"))
                .refused(422, "password.length")
                .names("fresh");
        person.put("/api/session/password", Map.of("current", first, "fresh", PASSWORD)).is(204);
        person.get("/api/units").is(200);
    }

    @Test
    void aResetEndsAllSessionsAndTheNewPasswordMustBeChanged() {
        Caller person = with("sales");
        String fresh =
                admin().post("/api/people/" + person.personId + "/password-reset")
                        .is(200)
                        .at("password")
                        .asString();
        person.get("/api/session").refused(401, "session.needed");
        assertThat(
                        stranger()
                                .signIn(person.login, fresh)
                                .get("/api/session")
                                .at("mustChangePassword")
                                .asBoolean())
                .isTrue();
    }

    @Test
    void aSuspendedPersonIsOutAtOnceAndBackAfterReinstatement() {
        Caller person = with("sales");
        admin().post("/api/people/" + person.personId + "/suspension").is(204);
        person.get("/api/session").refused(401, "session.needed");
        attempt(person.login, PASSWORD).refused(401, "session.refused");
        admin().delete("/api/people/" + person.personId + "/suspension").is(204);
        attempt(person.login, PASSWORD).is(201);
    }

    @Test
    void aSecurityAdministratorSeesAndEndsTheSessionsOfOthers() {
        Caller person = with("sales");
        Caller security = with("security_administrator");
        long session =
                security.get("/api/people/" + person.personId + "/sessions")
                        .is(200)
                        .at("0/id")
                        .asLong();
        assertThat(
                        with("auditor")
                                .get("/api/audit?kind=person&record=" + person.personId)
                                .all("action"))
                .contains("session.read");
        with("sales")
                .get("/api/people/" + person.personId + "/sessions")
                .refused(403, "operation.not-granted");
        security.delete("/api/people/" + person.personId + "/sessions/" + session).is(204);
        person.get("/api/session").refused(401, "session.needed");
    }

    @Test
    void aKeyDoesWhatItIsForAndNothingElse() {
        Caller person = with("sales");
        person.post(
                        "/api/api-keys",
                        Map.of("name", "同步", "operations", new String[] {"people.manage"}))
                .refused(422, "api-key.not-held");
        var made =
                person.post(
                                "/api/api-keys",
                                Map.of("name", "同步", "operations", new String[] {"people.read"}))
                        .is(201);
        Caller program = stranger().withKey(made.at("key").asString());
        program.get("/api/people").is(200);
        program.get("/api/api-keys").refused(403, "operation.not-granted");
        assertThat(person.get("/api/api-keys").at("0/key").isNull()).isTrue();
        person.delete("/api/api-keys/" + made.id()).is(204);
        program.get("/api/people").refused(401, "session.needed");
    }

    @Test
    void aStolenSessionDoesNotGuessThePassword() {
        Caller person = with("sales");
        for (int wrong = 0; wrong < 4; wrong++)
            change(person, "guess " + wrong).refused(422, "password.wrong").names("current");
        change(person, "the fifth guess").refused(423, "session.locked");
        change(person, PASSWORD).refused(423, "session.locked");
        attempt(person.login, PASSWORD).refused(423, "session.locked");
        assertThat(
                        with("auditor")
                                .get("/api/audit?kind=person&record=" + person.personId)
                                .all("action"))
                .contains("password.refused", "session.locked");
        clock.forward(Duration.ofMinutes(16));
        change(person, PASSWORD).is(204);
    }

    @Test
    void wrongPasswordsCountTogetherWhereverTheyWereTried() {
        Caller person = with("sales");
        for (int wrong = 0; wrong < 4; wrong++)
            change(person, "guess " + wrong).refused(422, "password.wrong");
        attempt(person.login, "not the password").refused(423, "session.locked");
    }

    @Test
    void theUseOfAKeyIsNotedOnceAMinuteAndCallsDoNotQueueForIt() throws Exception {
        Caller person = with("sales");
        var made =
                person.post(
                                "/api/api-keys",
                                Map.of("name", "同步", "operations", new String[] {"people.read"}))
                        .is(201);
        Caller program = stranger().withKey(made.at("key").asString());
        program.get("/api/people").is(200);
        var first = used(made.id());
        try (var other = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(
                    status -> {
                        db.selectFrom(API_KEY).where(API_KEY.ID.eq(made.id())).forUpdate().fetch();
                        assertThat(other.submit(() -> program.get("/api/people").status()))
                                .succeedsWithin(Duration.ofSeconds(20))
                                .isEqualTo(200);
                    });
        }
        assertThat(used(made.id())).isEqualTo(first);
        clock.forward(Duration.ofSeconds(61));
        program.get("/api/people").is(200);
        assertThat(used(made.id())).isAfter(first);
    }

    private Instant used(long key) {
        return db.select(API_KEY.USED_AT)
                .from(API_KEY)
                .where(API_KEY.ID.eq(key))
                .fetchSingle()
                .value1();
    }

    private static zhike.testing.Answer change(Caller person, String current) {
        return person.put(
                "/api/session/password",
                Map.of("current", current, "fresh", "another battery staple horse"));
    }

    private zhike.testing.Answer attempt(String login, String password) {
        return stranger().post("/api/session", Map.of("login", login, "password", password));
    }

    @Test
    void aResetASuspensionAndADepartureEndAllKeys() {
        for (String deed : new String[] {"password-reset", "suspension", "departure"}) {
            Caller person = with("sales");
            Caller program = stranger().withKey(key(person));
            program.get("/api/people").is(200);
            admin().post(
                            "/api/people/" + person.personId + "/" + deed,
                            Map.of("on", java.time.LocalDate.now(clock).toString()))
                    .status();
            if (deed.equals("suspension"))
                admin().delete("/api/people/" + person.personId + "/suspension").is(204);
            program.get("/api/people").refused(401, "session.needed");
            assertThat(
                            db.fetchExists(
                                    API_KEY,
                                    API_KEY.PERSON_ID
                                            .eq(person.personId)
                                            .and(API_KEY.ENDED_AT.isNull())))
                    .as(deed)
                    .isFalse();
        }
    }

    @Test
    void whoMayMakeNoKeysAnyMoreSeesAndEndsThoseThereAre() {
        Caller person = with("sales");
        key(person);
        admin().put(
                        "/api/people/" + person.personId + "/roles",
                        Map.of("roleIds", java.util.List.of()))
                .is(200);
        long key = person.get("/api/api-keys").is(200).at("0/id").asLong();
        person.delete("/api/api-keys/" + key).is(204);
    }

    private static String key(Caller person) {
        return person.post(
                        "/api/api-keys",
                        Map.of("name", "同步", "operations", new String[] {"people.read"}))
                .is(201)
                .at("key")
                .asString();
    }

    @Test
    void whoSignsOutLeavesTheSessionsOfOthersRemembered() {
        Caller stays = with("sales");
        Caller goes = with("sales");
        stays.get("/api/session").is(200);
        Instant seen = seen(stays);
        clock.forward(Duration.ofSeconds(10));
        goes.delete("/api/session").is(204);
        goes.get("/api/session").refused(401, "session.needed");
        stays.get("/api/session").is(200);
        assertThat(seen(stays)).isEqualTo(seen);
        stays.put("/api/session/locale", Map.of("locale", "en")).is(204);
        stays.get("/api/session").is(200);
        assertThat(seen(stays)).isAfter(seen);
    }

    private Instant seen(Caller person) {
        return db.select(SESSION.SEEN_AT)
                .from(SESSION)
                .where(SESSION.PERSON_ID.eq(person.personId))
                .fetchSingle()
                .value1();
    }
}

package zhike.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.PERSON_ROLE;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.StaffTest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class DelegationTest extends StaffTest {
    private static final String READ = "people.read";
    @Autowired private TransactionTemplate transaction;

    @Test
    void aDelegationBeginsAndEndsWithTheClock() {
        Caller giver = with(roleWith("people.read:all", "delegation.own:all"));
        Caller standIn = with("agent");
        give(giver, standIn, List.of(READ), Duration.ofMinutes(10), Duration.ofMinutes(40)).is(201);
        standIn.get("/api/people").refused(403, "operation.not-granted");
        clock.forward(Duration.ofMinutes(11));
        standIn.get("/api/people").is(200);
        clock.forward(Duration.ofMinutes(30));
        standIn.get("/api/people").refused(403, "operation.not-granted");
    }

    @Test
    void aDelegationEndsEarlyAndWithItsGiver() {
        Caller giver = with(roleWith("people.read:all", "delegation.own:all"));
        Caller standIn = with("agent");
        long first = give(giver, standIn, null, Duration.ZERO, Duration.ofHours(1)).is(201).id();
        standIn.get("/api/people").is(200);
        with("agent").delete("/api/delegations/" + first).refused(404, "delegation.missing");
        giver.delete("/api/delegations/" + first).is(204);
        standIn.get("/api/people").refused(403, "operation.not-granted");
        give(giver, standIn, null, Duration.ZERO, Duration.ofHours(1)).is(201);
        admin().post("/api/people/" + giver.personId + "/suspension").is(204);
        standIn.get("/api/people").refused(403, "operation.not-granted");
    }

    @Test
    void nobodyDelegatesWhatTheyDoNotHoldThemselves() {
        Caller chief = with(roleWith("people.read:all", "delegation.own:all"));
        Caller middle = with(roleWith("delegation.own:all"));
        Caller last = with("agent");
        give(chief, middle, List.of(READ), Duration.ZERO, Duration.ofHours(1)).is(201);
        middle.get("/api/people").is(200);
        give(middle, last, List.of(READ), Duration.ZERO, Duration.ofHours(1))
                .refused(422, "delegation.not-held")
                .names("operations");
        give(middle, last, null, Duration.ZERO, Duration.ofHours(1)).is(201);
        last.get("/api/people").refused(403, "operation.not-granted");
    }

    @Test
    void aDelegationHasBounds() {
        Caller giver = with(roleWith("people.read:all", "delegation.own:all"));
        Caller standIn = with("agent");
        give(giver, standIn, null, Duration.ZERO, Duration.ofDays(367))
                .refused(422, "delegation.too-long");
        give(giver, standIn, null, Duration.ofHours(2), Duration.ofHours(1))
                .refused(422, "delegation.ends");
        give(giver, giver, null, Duration.ZERO, Duration.ofHours(1))
                .refused(422, "delegation.receiver");
        Caller auditor = with("auditor", roleWith("delegation.own:all"));
        give(
                        auditor,
                        with("security_administrator"),
                        List.of("audit.read"),
                        Duration.ZERO,
                        Duration.ofHours(1))
                .refused(422, "role.apart");
    }

    @Test
    void twoLoansDoNotMakeWhatMustBeApartEvenWhenOneIsToCome() {
        Caller auditor = with("auditor", roleWith("delegation.own:all"));
        Caller manager =
                with(roleWith("people.manage:all", "people.read:all", "delegation.own:all"));
        Caller standIn = with("agent");
        give(auditor, standIn, List.of("audit.read"), Duration.ofDays(30), Duration.ofDays(40))
                .is(201);
        give(manager, standIn, List.of("people.manage"), Duration.ZERO, Duration.ofHours(1))
                .refused(422, "role.apart");
        give(manager, standIn, List.of(READ), Duration.ZERO, Duration.ofHours(1)).is(201);
        clock.forward(Duration.ofDays(41));
        give(
                        again(manager),
                        again(standIn),
                        List.of("people.manage"),
                        Duration.ZERO,
                        Duration.ofHours(1))
                .is(201);
    }

    @Test
    void aRoleGivenOrEnlargedAfterALoanDoesNotMakeWhatMustBeApart() {
        Caller auditor = with("auditor", roleWith("delegation.own:all"));
        String reading = roleWith("people.read:all");
        Caller standIn = with(reading);
        give(auditor, standIn, List.of("audit.read"), Duration.ZERO, Duration.ofHours(1)).is(201);
        admin().put(
                        "/api/people/" + standIn.personId + "/roles",
                        Map.of("roleIds", List.of(role(reading), role("security_administrator"))))
                .refused(422, "role.apart");
        admin().put(
                        "/api/roles/" + role(reading),
                        Map.of(
                                "code",
                                reading,
                                "nameZh",
                                reading,
                                "nameEn",
                                reading,
                                "version",
                                0,
                                "permissions",
                                grants("people.read:all", "people.manage:all")))
                .refused(422, "role.apart");
    }

    @Test
    void aLoanWaitsForTheRolesThatAreBeingGiven() throws Exception {
        Caller auditor = with("auditor", roleWith("delegation.own:all"));
        Caller standIn = with();
        try (var other = Executors.newSingleThreadExecutor()) {
            var lending =
                    transaction.execute(
                            status -> {
                                db.selectFrom(PERSON)
                                        .where(PERSON.ID.eq(standIn.personId))
                                        .forUpdate()
                                        .fetch();
                                db.insertInto(
                                                PERSON_ROLE,
                                                PERSON_ROLE.PERSON_ID,
                                                PERSON_ROLE.ROLE_ID,
                                                PERSON_ROLE.GIVEN_AT)
                                        .values(
                                                standIn.personId,
                                                role("security_administrator"),
                                                clock.instant())
                                        .execute();
                                var asked =
                                        other.submit(
                                                () ->
                                                        give(
                                                                auditor,
                                                                standIn,
                                                                List.of("audit.read"),
                                                                Duration.ZERO,
                                                                Duration.ofHours(1)));
                                assertThatThrownBy(() -> asked.get(1, TimeUnit.SECONDS))
                                        .isInstanceOf(TimeoutException.class);
                                return asked;
                            });
            lending.get().refused(422, "role.apart");
        }
    }

    @Test
    void aKeyLendsNoMoreThanItIsFor() {
        Caller giver = with(roleWith("people.read:all", "delegation.own:all", "apikey.own:all"));
        Caller program =
                stranger()
                        .withKey(
                                giver.post(
                                                "/api/api-keys",
                                                Map.of(
                                                        "name",
                                                        "代理",
                                                        "operations",
                                                        List.of("delegation.own")))
                                        .is(201)
                                        .at("key")
                                        .asString());
        Caller standIn = with();
        give(program, standIn, List.of(READ), Duration.ZERO, Duration.ofHours(1))
                .refused(422, "delegation.not-held")
                .names("operations");
        assertThat(
                        give(program, standIn, null, Duration.ZERO, Duration.ofHours(1))
                                .is(201)
                                .at("operations")
                                .toString())
                .isEqualTo("[\"delegation.own\"]");
        standIn.get("/api/people").refused(403, "operation.not-granted");
    }

    private Answer give(
            Caller giver,
            Caller receiver,
            @org.jspecify.annotations.Nullable List<String> operations,
            Duration from,
            Duration to) {
        Map<String, Object> body =
                new java.util.HashMap<>(
                        Map.of(
                                "toPerson",
                                receiver.personId,
                                "startsAt",
                                clock.instant().plus(from).toString(),
                                "endsAt",
                                clock.instant().plus(to).toString(),
                                "reason",
                                "休假"));
        if (operations != null) body.put("operations", operations);
        Answer given = giver.post("/api/delegations", body);
        if (given.status() == 201)
            assertThat(receiver.get("/api/delegations").all("id"))
                    .contains(given.at("id").asString());
        return given;
    }

    @Test
    void nobodyLendsThemselvesTheRightsOfAnotherAndTheLenderIsTold() {
        Caller chief = with("general_manager");
        Caller manager =
                with(
                        roleWith(
                                "people.read:all",
                                "role.manage:all",
                                "delegation.own:all",
                                "delegation.manage:all"));
        Caller standIn = with("agent");
        lendOf(chief, manager, manager).refused(422, "delegation.to-self").names("toPerson");
        lendOf(chief, manager, standIn).is(201);
        assertThat(chief.get("/api/notices").is(200).all("kind"))
                .containsExactly("delegation.lent");
        assertThat(chief.get("/api/notices").at("items/0/text").asString())
                .doesNotStartWith("notice.")
                .doesNotContain("{");
        assertThat(manager.get("/api/notices").all("kind")).isEmpty();
        give(chief, standIn, List.of(READ), Duration.ZERO, Duration.ofHours(1)).is(201);
        assertThat(chief.get("/api/notices").all("kind")).hasSize(1);
    }

    @Test
    void whoWasLentTheManagingOfLoansLendsNothingThatTheyDoNotHoldThemselves() {
        Caller chief = with("general_manager");
        Caller middle = with(roleWith("people.read:all", "delegation.own:all"));
        give(chief, middle, null, Duration.ZERO, Duration.ofHours(1)).is(201);
        lendOf(chief, middle, with("agent")).refused(403, "person.above");
    }

    private Answer lendOf(Caller giver, Caller doer, Caller receiver) {
        return doer.post(
                "/api/delegations",
                Map.of(
                        "fromPerson",
                        giver.personId,
                        "toPerson",
                        receiver.personId,
                        "startsAt",
                        clock.instant().toString(),
                        "endsAt",
                        clock.instant().plusSeconds(3600).toString(),
                        "reason",
                        "休假"));
    }
}

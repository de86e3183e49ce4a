package zhike.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

class IdempotencyTest extends ServerTest {
    @Autowired private GivenAnswers answers;

    @Test
    void theSameKeyMakesOneCustomerAndBringsTheSameAnswer() {
        Caller seller = as("sales").withHeader("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = seller.post("/api/customers", customer("一次公司")).is(201);
        Answer second = seller.post("/api/customers", customer("一次公司")).is(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(found(seller, "一次公司")).isOne();
    }

    @Test
    void tenAtOnceMakeOneCustomer() {
        Caller seller = as("sales").withHeader("Idempotency-Key", "ten-at-once");
        List<Long> ids =
                IntStream.range(0, 10)
                        .parallel()
                        .mapToObj(
                                any -> seller.post("/api/customers", customer("十次公司")).is(201).id())
                        .distinct()
                        .toList();
        assertThat(ids).hasSize(1);
        assertThat(found(seller, "十次公司")).isOne();
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        Caller seller = as("sales").withHeader("Idempotency-Key", "used");
        seller.post("/api/customers", customer("首次公司")).is(201);
        seller.post("/api/customers", customer("另一公司")).refused(409, "idempotency.reused");
        assertThat(found(seller, "另一公司")).isZero();
    }

    @Test
    void aRefusedRequestMayBeCorrectedUnderItsKey() {
        Caller seller = as("sales").withHeader("Idempotency-Key", "corrected");
        seller.post("/api/customers", Map.of("kind", "enterprise", "name", "")).is(422);
        seller.post("/api/customers", customer("改正公司")).is(201);
    }

    @Test
    void keysOfOthersAndOfYesterdayMeanNothing() {
        Caller one = as("sales").withHeader("Idempotency-Key", "shared");
        Caller other = as("sales").withHeader("Idempotency-Key", "shared");
        long first = one.post("/api/customers", customer("各自公司")).is(201).id();
        assertThat(other.post("/api/customers", customer("各自公司")).is(201).id()).isNotEqualTo(first);
        clock.forward(Duration.ofHours(25));
        answers.forget();
        Caller later = signedIn(one.personId).withHeader("Idempotency-Key", "shared");
        assertThat(later.post("/api/customers", customer("各自公司")).is(201).id()).isNotEqualTo(first);
    }

    @Test
    void aKeyThatCannotBeOneIsRefused() {
        as("sales")
                .withHeader("Idempotency-Key", "x".repeat(101))
                .post("/api/customers", customer("坏键公司"))
                .refused(422, "idempotency.key")
                .names("Idempotency-Key");
    }

    @Test
    void wrongPasswordsUnderAKeyAreCountedAllTheSame() {
        Caller victim = as("sales");
        for (int attempt = 0; attempt < 5; attempt++)
            as("sales")
                    .withHeader("Idempotency-Key", UUID.randomUUID().toString())
                    .post(
                            "/api/session",
                            Map.of("login", victim.login, "password", "wrong " + attempt));
        stranger()
                .post(
                        "/api/session",
                        Map.of("login", victim.login, "password", "correct horse battery staple"))
                .refused(423, "session.locked");
    }

    private static Map<String, Object> customer(String name) {
        return Map.of("kind", "enterprise", "name", name, "force", true);
    }

    private static int found(Caller caller, String name) {
        return caller.get("/api/search" + Caller.query(Map.of("q", name)))
                .is(200)
                .body()
                .path("items")
                .size();
    }

    @Test
    void anAnswerGivenToOneProgramIsNotAnothers() {
        Caller person = as("sales");
        Caller one = program(person).withHeader("Idempotency-Key", "two-programs");
        Caller other = program(person).withHeader("Idempotency-Key", "two-programs");
        Caller seller = person.withHeader("Idempotency-Key", "two-programs");
        long first = one.post("/api/customers", customer("程序公司")).is(201).id();
        assertThat(one.post("/api/customers", customer("程序公司")).is(201).id()).isEqualTo(first);
        assertThat(other.post("/api/customers", customer("程序公司")).is(201).id()).isNotEqualTo(first);
        assertThat(seller.post("/api/customers", customer("程序公司")).is(201).id())
                .isNotEqualTo(first);
    }

    private Caller program(Caller person) {
        return stranger()
                .withKey(
                        person.post(
                                        "/api/api-keys",
                                        Map.of(
                                                "name",
                                                "同步",
                                                "operations",
                                                List.of("customer.create", "customer.read")))
                                .is(201)
                                .at("key")
                                .asString());
    }
}

package zhike.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.Map;

class BodyLimitTest extends ServerTest {
    @Test
    void aStrangerSendsLittle() {
        stranger()
                .post("/api/session", Map.of("login", "x", "password", "y".repeat(20_000)))
                .refused(413, "http.413");
        assertThat(stranger().upload("/api/imports", "x.csv", new byte[100]).status())
                .isEqualTo(413);
    }

    @Test
    void whoIsSignedInSendsMoreButNotAnything() {
        Caller seller = as("sales");
        seller.post("/api/customers", Map.of("kind", "enterprise", "name", "x".repeat(100_000)))
                .is(422);
        seller.post("/api/customers", Map.of("kind", "enterprise", "name", "x".repeat(5 << 20)))
                .refused(413, "http.413");
        seller.withHeader("Idempotency-Key", "large")
                .post("/api/customers", " ".repeat(5 << 20))
                .refused(413, "http.413");
    }
}

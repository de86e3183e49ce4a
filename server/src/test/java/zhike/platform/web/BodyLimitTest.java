package zhike.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    @Test
    void aStrangersFormIsRefusedHoweverItsKindIsWritten() throws IOException {
        for (String kind : List.of("multipart/form-data", "Multipart/Form-Data", " MULTIPART/x"))
            for (String length : List.of("Content-Length: 100", "Transfer-Encoding: chunked"))
                assertThat(begun(stranger(), "/api/nope", kind, length))
                        .as(kind + " " + length)
                        .contains(" 413 ");
    }

    @Test
    void noFormIsReadBeforeItIsKnownThatItMayBeSentThere() throws IOException {
        Caller clerk = as("attendance_clerk");
        for (String length : List.of("Content-Length: 200000000", "Transfer-Encoding: chunked")) {
            String kind = "multipart/form-data; boundary=x";
            assertThat(begun(clerk, "/api/imports", kind, length)).contains(" 403 ");
            assertThat(begun(clerk, "/api/imports?note=1", kind, length)).contains(" 403 ");
            assertThat(begun(clerk, "/api/nope?note=1", kind, length)).contains(" 404 ");
        }
    }

    /** The first line of the answer to a request of which only the head comes. */
    private String begun(Caller who, String path, String kind, String length) throws IOException {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port())) {
            line.setSoTimeout(5_000);
            String head =
                    "POST "
                            + path
                            + " HTTP/1.1\r\nHost: localhost\r\n"
                            + who.identification()
                            + "Content-Type: "
                            + kind
                            + "\r\n"
                            + length
                            + "\r\n\r\n";
            line.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            var reader = new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1);
            return String.valueOf(new BufferedReader(reader).readLine());
        }
    }
}

package zhike.sim;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** One person's browser: signs in when the session would be over, and asks the API. */
final class Desk {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration IDLE = Duration.ofMinutes(100);
    private static final Duration WHOLE_DAY = Duration.ofHours(11);
    private static final String PART = "part-of-a-form";
    private final String server;
    private final Clock clock;
    private final String login;
    private String password;
    private @Nullable String cookie;
    private Instant begun = Instant.EPOCH;
    private Instant used = Instant.EPOCH;

    Desk(String server, Clock clock, String login, String password) {
        this.server = server;
        this.clock = clock;
        this.login = login;
        this.password = password;
    }

    JsonNode get(String path) {
        return json("GET", path, null);
    }

    JsonNode post(String path, @Nullable Object body) {
        return json("POST", path, body);
    }

    JsonNode put(String path, @Nullable Object body) {
        return json("PUT", path, body);
    }

    JsonNode patch(String path, Object body) {
        return json("PATCH", path, body);
    }

    JsonNode delete(String path) {
        return json("DELETE", path, null);
    }

    JsonNode upload(String path, String name, byte[] content) {
        byte[] head =
                ("--"
                                + PART
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + name
                                + "\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + PART + "--\r\n").getBytes(StandardCharsets.UTF_8);
        stay();
        return send(
                "POST",
                path,
                "multipart/form-data; boundary=" + PART,
                BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofByteArray(tail)));
    }

    /** At the first sign-in the password from the administrator is changed. */
    void choosePassword(String fresh) {
        put("/api/session/password", Map.of("current", password, "fresh", fresh));
        password = fresh;
    }

    void signOut() {
        if (cookie == null) return;
        delete("/api/session");
        cookie = null;
    }

    /** A wrong password, as happens in the morning. */
    void mistype() {
        cookie = null;
        String body =
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "login",
                                        login,
                                        "password",
                                        password.toUpperCase(java.util.Locale.ROOT)));
        exchange(
                request("POST", "/api/session", "application/json", BodyPublishers.ofString(body)));
    }

    private JsonNode json(String method, String path, @Nullable Object body) {
        stay();
        return body == null
                ? send(method, path, null, BodyPublishers.noBody())
                : send(
                        method,
                        path,
                        "application/json",
                        BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    }

    private void stay() {
        Instant now = clock.instant();
        if (cookie == null || used.plus(IDLE).isBefore(now) || begun.plus(WHOLE_DAY).isBefore(now))
            signIn(now);
        used = now;
    }

    private void signIn(Instant now) {
        cookie = null;
        String body =
                JsonMapper.shared()
                        .writeValueAsString(Map.of("login", login, "password", password));
        var answer =
                exchange(
                        request(
                                "POST",
                                "/api/session",
                                "application/json",
                                BodyPublishers.ofString(body)));
        if (answer.statusCode() != 201) throw refused(answer, "sign in " + login);
        String set = answer.headers().firstValue("set-cookie").orElseThrow();
        cookie = set.substring(set.indexOf('=') + 1, set.indexOf(';'));
        begun = now;
    }

    private JsonNode send(String method, String path, @Nullable String type, BodyPublisher body) {
        var answer = exchange(request(method, path, type, body));
        if (answer.statusCode() >= 300) throw refused(answer, login + " " + method + " " + path);
        return answer.body().isEmpty()
                ? JsonMapper.shared().nullNode()
                : JsonMapper.shared().readTree(answer.body());
    }

    private static Refused refused(HttpResponse<String> answer, String what) {
        JsonNode problem =
                answer.body().startsWith("{")
                        ? JsonMapper.shared().readTree(answer.body())
                        : JsonMapper.shared().nullNode();
        return new Refused(
                answer.statusCode(), problem.path("code").asString(""), what + " " + answer.body());
    }

    private HttpRequest request(
            String method, String path, @Nullable String type, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path))
                        .method(method, body)
                        .header("X-Requested-By", "zhike")
                        .header("Accept-Language", "zh")
                        .header("User-Agent", "Mozilla/5.0 Chrome/141.0");
        if (type != null) request.header("Content-Type", type);
        if (cookie != null) request.header("Cookie", "zhike_session=" + cookie);
        return request.build();
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package zhike.testing;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Somebody at the API: over real HTTP, with their session. */
public final class Caller {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    public final long personId;
    public final String login;
    private final String server;
    public final @Nullable String cookie;
    private final @Nullable String key;
    private Map<String, String> headers = Map.of();

    Caller(String server, long personId, String login, @Nullable String cookie) {
        this(server, personId, login, cookie, null);
    }

    private Caller(
            String server,
            long personId,
            String login,
            @Nullable String cookie,
            @Nullable String key) {
        this.key = key;
        this.server = server;
        this.personId = personId;
        this.login = login;
        this.cookie = cookie;
    }

    /** Somebody who has not signed in, at another server than that of the tests. */
    public static Caller stranger(String server) {
        return new Caller(server, 0, "", null);
    }

    /** Somebody else with this login and password; without an id. */
    public Caller signIn(String asLogin, String password) {
        Answer answer =
                post("/api/session", Map.of("login", asLogin, "password", password)).is(201);
        String set = answer.headers().firstValue("set-cookie").orElseThrow();
        return new Caller(
                server, 0, asLogin, set.substring(set.indexOf('=') + 1, set.indexOf(';')), null);
    }

    /** A program with this API key. */
    public Caller withKey(String apiKey) {
        return new Caller(server, 0, "", null, apiKey);
    }

    /** The same person, with a header in every request. */
    public Caller withHeader(String name, String value) {
        Caller other = new Caller(server, personId, login, cookie, key);
        other.headers = Map.of(name, value);
        return other;
    }

    /** What makes a request theirs: headers as they stand on the line. */
    public String identification() {
        return "X-Requested-By: zhike\r\n"
                + (cookie == null ? "" : "Cookie: zhike_session=" + cookie + "\r\n");
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer post(String path) {
        return send("POST", path, null);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /**
     * @param body a String is sent as it is, anything else as JSON
     */
    public Answer send(String method, String path, @Nullable Object body) {
        HttpRequest.Builder request = to(path);
        if (body == null) return exchange(request.method(method, BodyPublishers.noBody()));
        String json =
                body instanceof String text ? text : JsonMapper.shared().writeValueAsString(body);
        return exchange(
                request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json)));
    }

    /** A file as a form sends it, in the part {@code file}. */
    public Answer upload(String path, String fileName, byte[] content) {
        String boundary = UUID.randomUUID().toString();
        byte[] head =
                ("--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + fileName
                                + "\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return exchange(
                to(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofByteArray(head),
                                        BodyPublishers.ofByteArray(content),
                                        BodyPublishers.ofByteArray(tail))));
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path))
                        .header("X-Requested-By", "zhike")
                        .header("Accept-Language", "zh");
        headers.forEach(request::setHeader);
        if (key != null) request.header("Authorization", "Bearer " + key);
        return cookie == null ? request : request.header("Cookie", "zhike_session=" + cookie);
    }

    private static Answer exchange(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For parameters in a path. */
    public static String query(Map<String, String> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach(
                (key, value) ->
                        query.append(query.isEmpty() ? "?" : "&")
                                .append(key)
                                .append('=')
                                .append(java.net.URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }
}

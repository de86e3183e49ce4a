package zhike.bench.speed;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody who is signed in. */
final class Caller {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RunningServer server;
    private final String cookie;

    private Caller(RunningServer server, String cookie) {
        this.server = server;
        this.cookie = cookie;
    }

    static Caller signIn(RunningServer server, String login) throws IOException {
        String body =
                JsonMapper.shared()
                        .writeValueAsString(
                                java.util.Map.of(
                                        "login", login, "password", RunningServer.PASSWORD));
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(URI.create(server.address() + "/api/session"))
                                .header("Content-Type", "application/json")
                                .header("X-Requested-By", "bench")
                                .POST(BodyPublishers.ofString(body))
                                .build());
        if (answer.statusCode() != 201)
            throw new IOException(
                    "sign-in of " + login + ": " + answer.statusCode() + " " + answer.body());
        return new Caller(
                server, answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0]);
    }

    RunningServer server() {
        return server;
    }

    String cookie() {
        return cookie;
    }

    JsonNode get(String path) throws IOException {
        return read(path, send(request(path).build()));
    }

    JsonNode post(String path, String body) throws IOException {
        return read(
                path,
                send(
                        request(path)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Cookie", cookie)
                .header("X-Requested-By", "bench");
    }

    private static JsonNode read(String path, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2)
            throw new Refused(
                    answer.statusCode(), path + ": " + answer.statusCode() + " " + answer.body());
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** An answer that is no success. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;
        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}

package zhike.sim;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** A customer at the links that they were sent: no account, no session. */
final class Stranger {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;

    Stranger(String server) {
        this.server = server;
    }

    void get(String path) {
        send(path, "GET", BodyPublishers.noBody());
    }

    void post(String path, Map<String, Object> body) {
        send(path, "POST", BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    }

    private void send(String path, String method, HttpRequest.BodyPublisher body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server + path))
                        .method(method, body)
                        .header("X-Requested-By", "zhike")
                        .header("Content-Type", "application/json")
                        .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300)
                throw new Refused(
                        answer.statusCode(), "link", method + " " + path + " " + answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package zhike.platform.launch;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Used by the build: the server asks itself what people will ask first, for some seconds, and ends,
 * while the JDK writes down which classes that took and which methods are hot. Every later start
 * reads that record instead of finding it out again. A line of {@code rehearsal.txt} is a method, a
 * path, a body; "once" before it: not again and again.
 */
class Rehearsal implements ApplicationListener<ApplicationReadyEvent> {
    private static final int ROUNDS = 30;
    private static final String ONCE = "once ";

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        int port =
                ready.getApplicationContext()
                        .getEnvironment()
                        .getRequiredProperty("local.server.port", Integer.class);
        Thread.ofPlatform()
                .name("rehearsal")
                .start(
                        () -> {
                            ask("http://localhost:" + port);
                            System.exit(0);
                        });
    }

    private static void ask(String server) {
        try (HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            List<String> lines =
                    lines(Objects.requireNonNullElse(System.getenv("ZHIKE_ADMIN_PASSWORD"), ""));
            for (int round = 0; round < ROUNDS; round++)
                for (String line : lines) {
                    if (line.startsWith(ONCE) && round > 0) continue;
                    client.send(request(server, line), HttpResponse.BodyHandlers.discarding());
                }
        } catch (IOException e) {
            // a page less in the record; the start itself is in it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static HttpRequest request(String server, String line) {
        String[] parts = line.replaceFirst("^" + ONCE, "").split(" ", 3);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + parts[1]))
                        .header("X-Requested-By", "rehearsal");
        if (parts.length < 3) return request.build();
        return request.header("Content-Type", "application/json")
                .method(parts[0], BodyPublishers.ofString(parts[2]))
                .build();
    }

    static List<String> lines(String password) throws IOException {
        try (@Nullable InputStream in = Rehearsal.class.getResourceAsStream("/rehearsal.txt")) {
            return new BufferedReader(
                            new InputStreamReader(
                                    Objects.requireNonNull(in), StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.replace("{password}", password))
                    .toList();
        }
    }
}

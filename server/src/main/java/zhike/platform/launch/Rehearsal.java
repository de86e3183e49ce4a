package zhike.platform.launch;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * Used by the build: the server visits its own pages a few times and ends, while the JDK writes
 * down which classes that took. Every later start reads that record instead of doing the work
 * again.
 */
@Component
@ConditionalOnProperty("zhike.rehearsal")
class Rehearsal {
    private static final List<String> PAGES =
            List.of("/", "/actuator/health", "/v3/api-docs", "/api/session");
    private final Environment environment;

    Rehearsal(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void rehearse() {
        Thread.ofPlatform()
                .name("rehearsal")
                .start(
                        () -> {
                            visit(
                                    environment.getRequiredProperty(
                                            "local.server.port", Integer.class));
                            System.exit(0);
                        });
    }

    private static void visit(int port) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int round = 0; round < 3; round++) {
                for (String page : PAGES) {
                    URI address = URI.create("http://localhost:" + port + page);
                    client.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.discarding());
                }
            }
        } catch (IOException e) {
            // a page less in the record; the start itself is in it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

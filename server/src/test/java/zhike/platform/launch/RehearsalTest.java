package zhike.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;

class RehearsalTest extends ServerTest {
    @Value("${ZHIKE_ADMIN_PASSWORD}")
    private String password;

    /** Else the record of a start would be one of error pages, and nobody would see it. */
    @Test
    void everyRequestOfTheRehearsalIsAnsweredWell() throws IOException, InterruptedException {
        Caller admin = as("administrator", company.root);
        String card = "customers/" + customer(admin, "开门红商行");
        try (HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            for (String line : Rehearsal.lines(password)) {
                if (line.equals("GET /")) continue; // the screens are not built yet
                String here =
                        line.replace("\"admin\"", '"' + admin.login + '"')
                                .replace("customers/1", card);
                assertThat(
                                client.send(
                                                Rehearsal.request(server(), here),
                                                BodyHandlers.ofString())
                                        .statusCode())
                        .as(line)
                        .isBetween(200, 299);
            }
        }
    }
}

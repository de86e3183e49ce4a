package zhike.customer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Beginnings of files that others have published land with every row accounted for, and nobody
 * lands twice.
 */
class PublishedFilesTest extends ImportStory {
    private static byte[] sample(String name) throws IOException {
        try (InputStream in = PublishedFilesTest.class.getResourceAsStream("/samples/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static JsonNode landed(Caller who, String name, byte[] content) {
        return run(who, who.upload("/api/imports", name, content).is(201).id(), "fill");
    }

    private static byte[] marked(int first, int second, String text, Charset charset) {
        byte[] plain = text.getBytes(charset);
        byte[] marked = new byte[plain.length + 2];
        marked[0] = (byte) first;
        marked[1] = (byte) second;
        System.arraycopy(plain, 0, marked, 2, plain.length);
        return marked;
    }

    @Test
    void theSecondRunOfAFileCreatesNothing() throws IOException {
        Caller who = as("custodian", company.root);
        for (String name :
                List.of(
                        "prospective-buyers.csv",
                        "resellers.csv",
                        "splink-fake.csv",
                        "company-names.txt")) {
            JsonNode first = landed(who, name, sample(name));
            // another test may have brought some of them in already
            long taken =
                    first.path("created").asLong()
                            + first.path("merged").asLong()
                            + first.path("unchanged").asLong();
            assertThat(taken).as(name + first).isGreaterThan(30);
            JsonNode second = landed(who, name, sample(name));
            assertThat(
                            second.path("created").asLong()
                                    + second.path("updated").asLong()
                                    + second.path("merged").asLong())
                    .as(name + second)
                    .isZero();
            assertThat(second.path("unchanged").asLong()).as(name).isEqualTo(taken);
        }
    }

    @Test
    void peopleInSixteenBitsAreTheSamePeople() throws IOException {
        Caller who = as("custodian", company.root);
        String text = new String(sample("prospective-buyers.csv"), StandardCharsets.UTF_8);
        landed(who, "people.csv", sample("prospective-buyers.csv"));
        for (byte[] other :
                List.of(
                        marked(0xFF, 0xFE, text, StandardCharsets.UTF_16LE),
                        marked(0xFE, 0xFF, text, StandardCharsets.UTF_16BE)))
            assertCounts(landed(who, "people.csv", other), 0, 0, 40, 0, 0);
    }

    @Test
    void companiesInTheNationalEncodingAreTheSameCompanies() throws IOException {
        Caller who = as("custodian", company.root);
        landed(who, "names.txt", sample("company-names.txt"));
        String text = new String(sample("company-names.txt"), StandardCharsets.UTF_8).substring(1);
        assertCounts(
                landed(who, "names.txt", text.getBytes(Charset.forName("GB18030"))),
                0,
                0,
                40,
                0,
                0);
    }

    @Test
    void customersWithoutANameComeBackUnlessTheirNumberNamesThem() throws IOException {
        Caller who = as("custodian", company.root);
        assertCounts(landed(who, "telco.csv", sample("telco.csv")), 0, 0, 0, 0, 40);
        assertThat(
                        db.fetchSingle(
                                        "select errors::text from customer.import_row order by"
                                                + " import_id desc, ordinal limit 1")
                                .get(0, String.class))
                .contains("transfer.name.missingHasNumber");
        long id = who.upload("/api/imports", "telco.csv", sample("telco.csv")).is(201).id();
        who.put(
                        "/api/imports/" + id + "/mapping",
                        Map.of("mapping", Map.of(), "options", Map.of("nameFromNumber", true)))
                .is(200);
        assertCounts(run(who, id, "fill"), 40, 0, 0, 0, 0);
        assertThat(card(who, "7590-VHVEG").path("name").asString()).isEqualTo("7590-VHVEG");
    }
}

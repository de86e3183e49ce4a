package zhike.lead.giving;

import static org.assertj.core.api.Assertions.assertThat;

import zhike.testing.Caller;
import zhike.testing.Jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Leads of a campaign, as a file brings them: one line each, columns between bars, no head. */
final class Prospects {
    private static final String COLUMNS =
            "external_id given_name middle_name family_name - job_title city state phone";
    private final Caller chief;
    private final String state;

    /**
     * @param state key of the field that takes the state they live in
     */
    Prospects(Caller chief, String state) {
        this.chief = chief;
        this.state = state;
    }

    /**
     * All that Microsoft published: each a key, names, income, occupation, city, state, phone. The
     * numbers are in another exchange, for some of the same people are customers of other tests.
     */
    static byte[] published() throws IOException {
        try (InputStream in = Prospects.class.getResourceAsStream("/samples/prospects.csv.gz")) {
            byte[] file = new GZIPInputStream(Objects.requireNonNull(in)).readAllBytes();
            return new String(file, StandardCharsets.UTF_8)
                    .replaceAll("(?m)^(?=\\d)", "9")
                    .replace("555-", "556-")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Made up. @param from the number of the first */
    static Stream<String> more(String place, int count, int from) {
        return IntStream.range(from, from + count)
                .mapToObj(
                        at ->
                                "N%05d|Newcomer|Q|Prospect%d|50000|Clerical|Town|%s|360-555-%04d"
                                        .formatted(at, at, place, at));
    }

    /** Through the import into the pool of the branch. @return how many */
    int intoThePool(byte[] file) {
        long id = chief.upload("/api/imports", "prospects.csv", file).is(201).id();
        settle(id, Map.of("mapping", Map.of(), "sheet", Map.of("separator", "|", "header", false)));
        settle(id, Map.of("mapping", meanings(), "options", Map.of("kind", "person")));
        Jobs.done(
                chief,
                chief.post(
                        "/api/imports/" + id + "/run", Map.of("policy", "fill", "pooled", true)));
        var account = chief.get("/api/imports/" + id).is(200).body();
        assertThat(account.path("created").asInt() + account.path("merged").asInt())
                .as(account.toString())
                .isEqualTo(account.path("total").asInt());
        return account.path("created").asInt();
    }

    static byte[] file(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    }

    private void settle(long id, Map<String, ?> what) {
        chief.put("/api/imports/" + id + "/mapping", what).is(200);
    }

    private Map<String, String> meanings() {
        List<String> columns = List.of(COLUMNS.split(" "));
        Map<String, String> meanings = new HashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            String meaning = columns.get(at);
            meanings.put(
                    String.valueOf(at),
                    meaning.equals("-")
                            ? ""
                            : meaning.equals("state") ? "custom." + state : meaning);
        }
        return meanings;
    }
}

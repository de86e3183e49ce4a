package zhike.customer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.Wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Files broken in every way that chance finds, sent as people send them: each is read or refused in
 * form, soon, and a refusal changes no customer.
 */
@TestPropertySource(properties = {"zhike.test.database=zhike_fuzz", "zhike.data=target/test-fuzz"})
class BrokenUploadsTest extends ImportStory {
    private static final long SEED = Long.getLong("fuzz.seed", 20261122L);
    private static final int FILES = Integer.getInteger("broken.files", 500);
    private static final int TAKEN_EVERY = 12;
    private final Set<String> wrong = new TreeSet<>();
    private final Map<String, Integer> ends = new TreeMap<>();

    @Test
    void everyBrokenFileIsReadOrRefusedAndNothingIsSpoilt() throws IOException {
        Caller who = as("sales_manager");
        customer(who, "不受影响的客户");
        for (int at = 0; at < FILES; at++) {
            if (at % 100 == 99) who = as("sales_manager");
            BrokenFile file = BrokenFile.of(new Random(SEED + at));
            String said =
                    "seed "
                            + SEED
                            + " file "
                            + at
                            + " "
                            + file.name()
                            + " of "
                            + file.content().length
                            + " bytes";
            String before = customers();
            Answer sent =
                    Wire.say(
                            port(),
                            "POST /api/imports HTTP/1.1\r\n"
                                    + who.identification()
                                    + "Content-Type: multipart/form-data; boundary=zz1\r\n",
                            form(file));
            check(sent, said);
            if (sent.status() == 201) look(who, sent.id(), said);
            if (!customers().equals(before))
                wrong.add(said + " changes customers before it is taken in");
            if (sent.status() == 201 && at % TAKEN_EVERY == 0) take(who, sent.id(), said);
        }
        System.out.println("broken files: " + ends);
        assertThat(wrong).as(() -> String.join("\n", wrong)).isEmpty();
        assertThat(ends.get("201")).as("some can still be read").isGreaterThan(FILES / 10);
        assertThat(
                        ends.keySet().stream()
                                .filter(end -> end.startsWith("4"))
                                .mapToInt(ends::get)
                                .sum())
                .as("some not")
                .isGreaterThan(FILES / 10);
    }

    private void look(Caller who, long id, String said) throws IOException {
        check(
                Wire.say(
                        port(),
                        "GET /api/imports/" + id + "/preview HTTP/1.1\r\n" + who.identification(),
                        new byte[0]),
                said + " preview");
        check(
                Wire.say(
                        port(),
                        "GET /api/imports/" + id + " HTTP/1.1\r\n" + who.identification(),
                        new byte[0]),
                said + " again");
    }

    private void take(Caller who, long id, String said) {
        Answer started = who.post("/api/imports/" + id + "/run", Map.of("policy", "fill"));
        check(started, said + " run");
        if (started.status() != 202) return;
        JsonNode job = ended(who, started.id());
        ends.merge(
                "job " + job.path("state").asString() + job.at("/error/code").asString(""),
                1,
                Integer::sum);
        if (job.at("/error/code").asString("").equals("unexpected"))
            wrong.add(said + " breaks the job " + job);
        JsonNode done = who.get("/api/imports/" + id).is(200).body();
        if (job.path("state").asString().equals("done")) assertAddsUp(done);
    }

    private void check(Answer answer, String said) {
        if (!said.contains("preview") && !said.endsWith("again"))
            ends.merge(
                    answer.status() < 400
                            ? "" + answer.status()
                            : answer.status() + " " + code(answer),
                    1,
                    Integer::sum);
        if (answer.status() == 0 || answer.status() >= 500)
            wrong.add(said + " -> " + answer.status() + " " + answer.text());
        if (answer.status() >= 400 && code(answer).isEmpty())
            wrong.add(said + " -> " + answer.status() + " without a code " + answer.text());
        if (answer.status() == 422 && answer.body().at("/fields/0/field").asString("").isEmpty())
            wrong.add(said + " names no field: " + answer.text());
        if (answer.text().contains("root:x:0")) wrong.add(said + " reads files of the server");
    }

    private static String code(Answer answer) {
        try {
            return answer.body().path("code").asString("");
        } catch (RuntimeException e) {
            return "";
        }
    }

    /** Changes when any customer does. */
    private String customers() {
        return db.fetchSingle(
                        "select count(*) || ' ' || coalesce(sum(hashtextextended(c::text, 0)), 0)"
                                + " from customer.card c")
                .get(0, String.class);
    }

    private static byte[] form(BrokenFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                ("--zz1\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + file.name()
                                + "\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(file.content());
        out.writeBytes("\r\n--zz1--\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}

package zhike.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;
import zhike.testing.Wire;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Requests that are wrong in every way that chance finds: each is answered in form, and what is
 * refused changes nothing.
 */
@TestPropertySource(properties = {"zhike.test.database=zhike_fuzz", "zhike.data=target/test-fuzz"})
class FuzzTest extends ServerTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20261122L);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 10_400);

    /** Callers are made anew: what was carried out may have taken away their rights. */
    private static final int ROUND = 400;

    private static final Pattern INSIDES =
            Pattern.compile(
                    "(?i)\\b(java|org|jakarta|tools|com|zhike)\\.[a-z]+\\.[a-z]+|\\.java:|\\tat"
                            + " |sqlstate|psql|jooq|hikari|tomcat|exception|stack ?trace|insert"
                            + " into|delete from|select .* from ");

    /** What a refusal may leave: who was refused, and that the caller was there. */
    private static final Set<String> TRACES =
            Set.of(
                    "audit.entry",
                    "identity.session",
                    "audit.seal",
                    "identity.credential",
                    "identity.api_key",
                    // counted by a loop of its own, after a deed that was carried out
                    "grading.worth_due",
                    "grading.worth");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    @Qualifier("zhike.platform.job.JobRunner")
    private SmartLifecycle runner;

    /** What is longer the server may hang up on before it is read. */
    private static final int LONGEST_HEAD = 8_000;

    private final Set<String> wrong = new TreeSet<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private Caller administrator;
    private Caller salesperson;
    private long customer;
    private BodyShape shapes;
    private Map<String, String> known;
    private List<String> fields;

    @Test
    void nothingThatIsSentBreaksTheServerOrChangesAnythingWhenRefused() throws IOException {
        List<Endpoint> endpoints = new ArrayList<>(Endpoint.all(mapping));
        runner.stop();
        watchWrites();
        Random chance = new Random(SEED);
        for (int at = 0; at < REQUESTS; at++) {
            if (at % ROUND == 0) begin();
            Endpoint endpoint = endpoints.get(at % endpoints.size());
            long seed = chance.nextLong();
            send(
                    endpoint,
                    new Random(seed),
                    at / endpoints.size() % 2 == 0 ? administrator : salesperson,
                    "seed " + SEED + " request " + at);
            if (wrong.size() > 60) break;
        }
        System.out.println("fuzz: answers " + answers);
        assertThat(wrong).as(() -> String.join("\n", wrong)).isEmpty();
        assertThat(share(200, 299)).as("carried out").isGreaterThan(0.1);
        assertThat(share(422, 422)).as("understood and refused").isGreaterThan(0.05);
        assertThat(share(401, 401)).as("callers that lost their session").isLessThan(0.1);
        jobsEndInForm();
    }

    private void send(Endpoint endpoint, Random chance, Caller caller, String which)
            throws IOException {
        if (endpoint.path().equals("/api/session") && endpoint.method().equals("DELETE"))
            caller = stranger();
        Fuzz fuzz = Fuzz.of(endpoint, chance, known, shapes.of(endpoint), fields);
        String head = fuzz.head(caller.identification());
        String said =
                which
                        + ": "
                        + head.lines().findFirst().orElse("")
                        + " | "
                        + cut(new String(fuzz.body(), java.nio.charset.StandardCharsets.UTF_8));
        Answer answer;
        try {
            answer = Wire.say(port(), head, fuzz.body());
        } catch (IOException e) {
            wrong.add(said + " is not answered: " + e.getMessage());
            return;
        }
        answers.merge(answer.status(), 1, Integer::sum);
        check(answer, cut(said), head.length() > LONGEST_HEAD);
    }

    private void check(Answer answer, String said, boolean tooLong) {
        List<String> written =
                db.fetch("delete from public.written returning place").getValues(0, String.class);
        if (answer.status() == 0 && !tooLong) wrong.add(said + " is hung up on");
        if (answer.status() >= 500)
            wrong.add(said + " -> " + answer.status() + " " + cut(answer.text()));
        if (answer.status() < 400) return;
        if (INSIDES.matcher(answer.text()).find())
            wrong.add(said + " tells of the inside: " + answer.status() + " " + cut(answer.text()));
        written.removeAll(TRACES);
        if (!written.isEmpty())
            wrong.add(
                    said
                            + " is refused with "
                            + answer.status()
                            + " and writes "
                            + new TreeSet<>(written));
        if (answer.status() < 500 && answer.bytes().length > 0) form(answer, said);
    }

    private void form(Answer answer, String said) {
        JsonNode body;
        try {
            body = answer.body();
        } catch (RuntimeException e) {
            wrong.add(said + " -> " + answer.status() + " without a code: " + cut(answer.text()));
            return;
        }
        for (String part : List.of("code", "title", "remedy")) {
            String text = body.path(part).asString("");
            if (text.isBlank() || text.startsWith("error."))
                wrong.add(
                        said
                                + " -> "
                                + answer.status()
                                + " without "
                                + part
                                + ": "
                                + cut(answer.text()));
        }
        if (answer.status() == 422
                && body.path("fields").path(0).path("field").asString("").isBlank())
            wrong.add(said + " -> 422 that names no field: " + cut(answer.text()));
    }

    /** Everything that is there to be spoilt. */
    private void begin() {
        runner.stop();
        administrator = as("administrator", company.root);
        salesperson = as("sales");
        String unique = Long.toString(System.nanoTime(), 36);
        customer = customer(salesperson, "模糊" + unique);
        Caller other = as("sales");
        long role =
                as("administrator", company.root)
                        .post(
                                "/api/roles",
                                Map.of(
                                        "code",
                                        "fuzz_" + unique,
                                        "nameZh",
                                        "x",
                                        "nameEn",
                                        "x",
                                        "permissions",
                                        List.of()))
                        .id();
        long unit = company.unit(company.north, "department", "模糊部" + unique);
        known =
                new LinkedHashMap<>(
                        Map.of(
                                "/api/customers",
                                String.valueOf(customer),
                                "/api/people",
                                String.valueOf(other.personId),
                                "/api/roles",
                                String.valueOf(role),
                                "/api/units",
                                String.valueOf(unit),
                                "/api/dictionaries",
                                "industry",
                                "/api/number-rules",
                                "customer",
                                "/api/settings",
                                "customer.stale"));
        known.put("/api/gatherings", String.valueOf(gathering()));
        Map<String, Object> plausible = new LinkedHashMap<>();
        plausible.putAll(
                Map.of(
                        "kind",
                        "enterprise",
                        "name",
                        "模糊",
                        "force",
                        true,
                        "version",
                        0,
                        "ownerId",
                        salesperson.personId,
                        "unitId",
                        unit,
                        "parentId",
                        company.north,
                        "reason",
                        "理由",
                        "changes",
                        Map.of("short_name", "简称", "phone", "010-12345678", "employees", 5),
                        "email",
                        "a@example.com"));
        plausible.putAll(
                Map.of(
                        "stage",
                        "talks",
                        "cardId",
                        customer,
                        "survivorId",
                        customer,
                        "mergedId",
                        customer(salesperson, "模糊二" + unique),
                        "ids",
                        List.of(customer),
                        "action",
                        "edit",
                        "format",
                        "csv",
                        "columns",
                        List.of("name"),
                        "sort",
                        "newest",
                        "login",
                        "fuzz." + unique));
        plausible.putAll(
                Map.of(
                        "employees",
                        5,
                        "capital",
                        100,
                        "founded_on",
                        "2020-02-29",
                        "code",
                        "x" + unique,
                        "pattern",
                        "K{YYYY}{00000}",
                        "locale",
                        "zh",
                        "phone",
                        "010-12345678",
                        "contacts",
                        List.of(Map.of("name", "联系人", "mobile", "13800138000")),
                        "arguments",
                        Map.of("field", "remarks", "value", "x"),
                        "direction",
                        "to"));
        shapes = new BodyShape(plausible);
        fields = salesperson.get("/api/customers/fields").is(200).all("key");
        db.execute("delete from public.written");
    }

    private long gathering() {
        Instant start = clock.instant().plus(Duration.ofHours(2));
        return administrator
                .post(
                        "/api/gatherings",
                        Map.of(
                                "kind",
                                "seminar",
                                "title",
                                "模糊会",
                                "place",
                                "x",
                                "startsAt",
                                start.toString(),
                                "endsAt",
                                start.plus(Duration.ofHours(1)).toString(),
                                "staff",
                                List.of()))
                .is(201)
                .id();
    }

    /** Each row that is written leaves the name of its table, in the same transaction. */
    private void watchWrites() {
        db.execute("create unlogged table if not exists public.written (place text not null)");
        db.execute(
                "create or replace function public.note_writing() returns trigger language plpgsql"
                    + " as $$ begin insert into public.written values (tg_argv[0]); return null;"
                    + " end $$");
        db.fetch(
                        "select format('%I.%I', n.nspname, c.relname) from pg_class c join"
                                + " pg_namespace n on n.oid = c.relnamespace where n.nspname"
                                + " !~ '^(pg_|information_schema|public)' and"
                                // what is guessed at counts, above all where it is refused
                                + " (n.nspname, c.relname) <> ('customer', 'probe') and"
                                + " c.relkind in ('r', 'p') and not c.relispartition")
                .getValues(0, String.class)
                .forEach(
                        table ->
                                db.execute(
                                        "create trigger zz_written after insert or update or delete"
                                                + " on "
                                                + table
                                                + " for each row execute function"
                                                + " public.note_writing('"
                                                + table
                                                + "')"));
    }

    /** What was taken on is done or refused, never broken. */
    private void jobsEndInForm() {
        runner.start();
        long until = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < until
                && db.fetchSingle(
                                        "select count(*) from platform.job where state in"
                                                + " ('waiting', 'running')")
                                .get(0, Long.class)
                        > 0) pause();
        assertThat(
                        db.fetch(
                                "select kind, state, request, result from platform.job where state"
                                    + " not in ('done', 'failed', 'cancelled') or result -> 'error'"
                                    + " ->> 'code' = 'unexpected'"))
                .isEmpty();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private double share(int from, int to) {
        return answers.entrySet().stream()
                        .filter(each -> each.getKey() >= from && each.getKey() <= to)
                        .mapToInt(Map.Entry::getValue)
                        .sum()
                / (double) REQUESTS;
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() < 300 ? line : line.substring(0, 300) + "…";
    }
}

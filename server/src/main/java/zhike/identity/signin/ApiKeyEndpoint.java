package zhike.identity.signin;

import static zhike.identity.db.Tables.API_KEY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.identity.SignedIn;
import zhike.identity.StaffRights;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.platform.web.Name;
import zhike.platform.web.Needs;
import zhike.platform.web.SignedInOnly;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One's own keys for programs; never for more than one's own roles allow, and shown once. */
@RestController
class ApiKeyEndpoint {
    private static final String RIGHT = "apikey.own";
    private static final int MOST = 20;

    record Input(
            @Name @NotBlank @Size(max = 60) String name,
            @NotEmpty @Size(max = 200) List<@NotBlank String> operations,
            @Nullable Instant expiresAt) {}

    record Shown(
            long id,
            String name,
            List<String> operations,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable String key) {}

    private final DSLContext db;
    private final Clock clock;
    private final StaffRights rights;
    private final KeyEnding ending;
    private final Trail trail;

    ApiKeyEndpoint(DSLContext db, Clock clock, StaffRights rights, KeyEnding ending, Trail trail) {
        this.ending = ending;
        this.db = db;
        this.clock = clock;
        this.rights = rights;
        this.trail = trail;
    }

    @GetMapping("/api/api-keys")
    @SignedInOnly(because = "the caller's own keys, seen also by who may not make any more")
    List<Shown> mine(SignedIn who) {
        return db.selectFrom(API_KEY)
                .where(API_KEY.PERSON_ID.eq(who.personId()))
                .and(API_KEY.ENDED_AT.isNull())
                .orderBy(API_KEY.ID.desc())
                .fetch(
                        row ->
                                new Shown(
                                        row.getId(),
                                        row.getName(),
                                        List.of(row.getOperations()),
                                        row.getCreatedAt(),
                                        row.getExpiresAt(),
                                        row.getUsedAt(),
                                        null));
    }

    @PostMapping("/api/api-keys")
    @Needs(RIGHT)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Shown make(@Valid @RequestBody Input input, SignedIn who) {
        if (who.onlyOperations() != null) throw Refusal.forbidden("api-key.by-key");
        if (!rights.held(who.personId()).containsAll(input.operations()))
            throw Refusal.invalid("operations", "api-key.not-held");
        if (input.expiresAt() != null && !input.expiresAt().isAfter(clock.instant()))
            throw Refusal.invalid("expiresAt", "api-key.expired");
        if (db.fetchCount(
                        API_KEY,
                        API_KEY.PERSON_ID.eq(who.personId()).and(API_KEY.ENDED_AT.isNull()))
                >= MOST)
            throw new Refusal(Refusal.Kind.CONFLICT, "api-key.too-many", Map.of("max", MOST));
        String key = ApiKeys.PREFIX + Token.fresh();
        String[] operations = new TreeSet<>(input.operations()).toArray(new String[0]);
        long id =
                db.insertInto(API_KEY)
                        .set(API_KEY.TOKEN_HASH, Token.hash(key))
                        .set(API_KEY.PERSON_ID, who.personId())
                        .set(API_KEY.NAME, input.name().strip())
                        .set(API_KEY.OPERATIONS, operations)
                        .set(API_KEY.CREATED_AT, clock.instant())
                        .set(API_KEY.EXPIRES_AT, input.expiresAt())
                        .returningResult(API_KEY.ID)
                        .fetchSingle()
                        .value1();
        trail.record(
                "api-key.made",
                "api-key",
                id,
                input.name().strip(),
                Map.of("operations", operations));
        return new Shown(
                id,
                input.name().strip(),
                List.of(operations),
                clock.instant(),
                input.expiresAt(),
                null,
                key);
    }

    @DeleteMapping("/api/api-keys/{id}")
    @SignedInOnly(because = "ends only the caller's own keys")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void end(@PathVariable long id, SignedIn who) {
        if (ending.end(API_KEY.ID.eq(id).and(API_KEY.PERSON_ID.eq(who.personId()))) == 0)
            throw Refusal.missing("api-key");
    }
}

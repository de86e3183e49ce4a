package zhike.customer.custody;

import static zhike.customer.db.Tables.PROBE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerSettings;
import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;
import zhike.platform.postgres.Aside;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.platform.text.Email;
import zhike.platform.text.Masking;
import zhike.platform.text.Phone;
import zhike.platform.trail.Trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Whether a value that somebody would only see masked is the one that they have typed: an answer
 * tells it, so there are only so many answers an hour and person, and those about identity numbers
 * are in the trail.
 */
@Component
public class Probing {
    /** A whole value that was typed into a field that its writer would only see masked. */
    public record Value(String field, String value) {
        /** The whole values in what was typed; what is still being typed is none. */
        public static List<Value> of(String field, String typed) {
            return switch (field) {
                case "phone", "mobile" ->
                        Phone.parseAll(typed).stream()
                                .map(Phone::norm)
                                .filter(norm -> norm.length() >= SHORTEST_NUMBER)
                                .map(norm -> new Value("number", norm))
                                .toList();
                case IDENTITY, "credit_code" ->
                        typed.length() < SHORTEST_CODE
                                ? List.of()
                                : List.of(new Value(field, typed));
                case "email" -> Email.valid(typed) ? List.of(new Value(field, typed)) : List.of();
                default -> List.of();
            };
        }
    }

    private static final int SHORTEST_NUMBER = 7;
    private static final int SHORTEST_CODE = 15;
    private static final int SPACE = 7_244;
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final String IDENTITY = "id_number";
    private final DSLContext db;
    private final Clock clock;
    private final Settings settings;
    private final SettingGroup<CustomerSettings> group;
    private final Trail trail;
    private final Aside aside;

    Probing(
            DSLContext db,
            Clock clock,
            Settings settings,
            SettingGroup<CustomerSettings> group,
            Trail trail,
            Aside aside) {
        this.aside = aside;
        this.db = db;
        this.clock = clock;
        this.settings = settings;
        this.group = group;
        this.trail = trail;
    }

    /**
     * The same value again within the hour is no other question. Kept whatever becomes of the
     * caller's transaction, or a refused deed would ask for nothing.
     *
     * @throws Refusal {@code customer.probe.too-many}
     */
    public void note(Viewer viewer, Collection<Value> values) {
        if (!values.isEmpty()) aside.run(() -> count(viewer, values));
    }

    private void count(Viewer viewer, Collection<Value> values) {
        // one at a time for each person, or many at once would all count too few
        db.execute(
                "select pg_advisory_xact_lock({0}, {1})",
                DSL.val(SPACE), DSL.val(Long.hashCode(viewer.personId())));
        Instant now = clock.instant();
        db.deleteFrom(PROBE)
                .where(PROBE.PERSON_ID.eq(viewer.personId()))
                .and(PROBE.AT.le(now.minus(WINDOW)))
                .execute();
        values.forEach(each -> keep(viewer, each.field(), each.value(), now));
        int most = settings.get(group).probes();
        if (db.fetchCount(PROBE, PROBE.PERSON_ID.eq(viewer.personId())) > most)
            throw new Refusal(Kind.TOO_MANY, "customer.probe.too-many", Map.of("most", most));
    }

    private void keep(Viewer viewer, String field, String value, Instant now) {
        int fresh =
                db.insertInto(PROBE)
                        .set(PROBE.PERSON_ID, viewer.personId())
                        .set(PROBE.FIELD, field)
                        .set(PROBE.MARK, mark(viewer.personId() + ":" + value))
                        .set(PROBE.AT, now)
                        .onConflictDoNothing()
                        .execute();
        if (fresh > 0 && field.equals(IDENTITY))
            trail.record(
                    "customer.probed",
                    "customer",
                    null,
                    null,
                    Map.of("field", field, "value", Masking.idcard(value)));
    }

    private static long mark(String value) {
        try {
            return ByteBuffer.wrap(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(value.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

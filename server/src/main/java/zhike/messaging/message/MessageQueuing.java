package zhike.messaging.message;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.messaging.MessageEvent;
import zhike.messaging.OutMessage;
import zhike.platform.broadcast.Broadcast;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes messages down, many in one statement. */
@Component
public class MessageQueuing {
    /** Told when messages wait. */
    public static final String WAITING = "message.waiting";

    private static final int BATCH = 5_000;
    private static final String INSERT =
            """
            insert into messaging.message (id, channel, address, name, title, body, language, purpose,
                subject_kind, subject_id, customer_id, key, marketing, earliest, latest, by_person,
                created_at, state, next_try_at, error, coding, parts, reference, ended_at)
            select id, channel, address, name, title, body, language, purpose, "subjectKind",
                "subjectId", "customerId", key, marketing, earliest,
                coalesce(latest, greatest({1}, earliest) + interval '3 days'), "byPerson", {1}, state,
                greatest({1}, earliest), error, coding, parts, reference,
                case when state <> 'waiting' then {1} end
            from jsonb_to_recordset({0}::jsonb) as m (id bigint, channel text, address text, name text,
                title text, body text, language text, purpose text, "subjectKind" text,
                "subjectId" bigint, "customerId" bigint, key text, marketing boolean,
                earliest timestamptz, latest timestamptz, "byPerson" bigint, state text, error text,
                coding text, parts int, reference int)
            on conflict (key) where key is not null do nothing
            returning id\
            """;
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final MessageReading reading;
    private final Screening screening;
    private final ApplicationEventPublisher events;
    private final Broadcast broadcast;

    MessageQueuing(
            DSLContext db,
            Clock clock,
            ObjectMapper json,
            MessageReading reading,
            Screening screening,
            ApplicationEventPublisher events,
            Broadcast broadcast) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.reading = reading;
        this.screening = screening;
        this.events = events;
        this.broadcast = broadcast;
    }

    /** Within the caller's transaction; see {@link zhike.messaging.Messages#send}. */
    public List<Long> queue(List<OutMessage> messages) {
        List<Long> ids = new ArrayList<>(messages.size());
        for (int at = 0; at < messages.size(); at += BATCH)
            ids.addAll(batch(messages.subList(at, Math.min(at + BATCH, messages.size()))));
        if (!ids.isEmpty()) broadcast.tell(WAITING, ids.getLast());
        return ids;
    }

    private List<Long> batch(List<OutMessage> messages) {
        var numbers =
                db.fetch(
                        "select nextval(pg_get_serial_sequence('messaging.message', 'id')),"
                            + " nextval('messaging.sms_reference') from generate_series(1, {0})",
                        DSL.val(messages.size()));
        List<QueuedMessage> rows = new ArrayList<>(messages.size());
        for (OutMessage message : messages) {
            var number = numbers.get(rows.size());
            rows.add(
                    reading.read(message, number.get(0, Long.class), number.get(1, Integer.class)));
        }
        rows = screening.screen(rows);
        Set<Long> fresh = insert(rows);
        tell(rows, fresh);
        return ids(rows, fresh);
    }

    private Set<Long> insert(List<QueuedMessage> rows) {
        return new HashSet<>(
                db.fetch(INSERT, DSL.val(json.writeValueAsString(rows)), DSL.val(clock.instant()))
                        .getValues(0, Long.class));
    }

    private void tell(List<QueuedMessage> rows, Set<Long> fresh) {
        List<MessageEvent.Fate> ended =
                rows.stream()
                        .filter(row -> row.ended() && fresh.contains(row.id()))
                        .map(Fates::of)
                        .toList();
        if (!ended.isEmpty()) events.publishEvent(new MessageEvent.Ended(ended));
    }

    /** Of those that were there already, by their keys. */
    private List<Long> ids(List<QueuedMessage> rows, Set<Long> fresh) {
        List<String> used =
                rows.stream()
                        .filter(row -> !fresh.contains(row.id()))
                        .map(row -> Objects.requireNonNull(row.key()))
                        .distinct()
                        .toList();
        Map<String, Long> before = new HashMap<>();
        if (!used.isEmpty())
            db.fetch(
                            "select key, id from messaging.message where key = any({0})",
                            DSL.val(used.toArray(String[]::new)))
                    .forEach(row -> before.put(row.get(0, String.class), row.get(1, Long.class)));
        return rows.stream()
                .map(
                        row ->
                                fresh.contains(row.id())
                                        ? Long.valueOf(row.id())
                                        : Objects.requireNonNull(before.get(row.key())))
                .toList();
    }
}

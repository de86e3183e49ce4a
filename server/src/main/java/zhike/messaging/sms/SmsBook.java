package zhike.messaging.sms;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.messaging.MessageEvent;
import zhike.messaging.message.Fates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes down what came of sendings, many in one statement. */
@Component
class SmsBook {
    private static final String PARTS =
            """
            insert into messaging.message_part (message_id, no, provider, peer_id, taken_at)
            select id, no, {1}, peer, {2} from jsonb_to_recordset({0}::jsonb) as p (id bigint, no int, peer text)
            on conflict do nothing\
            """;

    /**
     * Also one that took so long that it counts as uncertain, or waits again: now its end is known.
     */
    private static final String STATES =
            """
            update messaging.message m set state = a.state, error = a.error, said = a.said, repeated = m.repeated or a.repeated,
                next_try_at = coalesce(a.next, m.next_try_at), tries = m.tries - a.free,
                sent_at = case when a.state = 'sent' then {1} end,
                ended_at = case when a.state in ('sent', 'failed', 'uncertain') then {1} end
            from jsonb_to_recordset({0}::jsonb) as a (id bigint, claimed timestamptz, state text, error text, said text,
                repeated boolean, next timestamptz, free int)
            where m.id = a.id and m.claimed_at = a.claimed and m.state in ('sending', 'uncertain', 'waiting')
            returning
            """;

    private record Part(long id, int no, String peer) {}

    /**
     * @param free 1: the try does not count
     */
    private record End(
            long id,
            Instant claimed,
            String state,
            @Nullable String error,
            @Nullable String said,
            boolean repeated,
            @Nullable Instant next,
            int free) {}

    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    SmsBook(DSLContext db, Clock clock, ObjectMapper json, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.events = events;
    }

    /** Within the caller's transaction. */
    void write(SmsProvider provider, List<SmsAnswer> answers) {
        Instant now = clock.instant();
        List<Part> parts = new ArrayList<>();
        for (SmsAnswer answer : answers)
            answer.taken()
                    .forEach(
                            (no, peer) ->
                                    parts.add(
                                            new Part(
                                                    answer.message().id(),
                                                    no,
                                                    PeerIds.plain(peer))));
        if (!parts.isEmpty())
            db.execute(
                    PARTS,
                    DSL.val(json.writeValueAsString(parts)),
                    DSL.val(provider.name()),
                    DSL.val(now));
        List<End> ends = answers.stream().map(answer -> end(provider, answer, now)).toList();
        List<MessageEvent.Fate> told =
                db
                        .fetch(
                                STATES + Fates.COLUMNS,
                                DSL.val(json.writeValueAsString(ends)),
                                DSL.val(now))
                        .stream()
                        .filter(row -> !"waiting".equals(row.get("state", String.class)))
                        .map(Fates::of)
                        .toList();
        if (!told.isEmpty()) events.publishEvent(new MessageEvent.Ended(told));
    }

    private static End end(SmsProvider provider, SmsAnswer answer, Instant now) {
        SmsFault fault = answer.fault();
        if (fault == null) return end(answer, "sent", false, null, 0);
        int tries = answer.message().tries();
        return switch (fault.kind()) {
            case REPEATED -> end(answer, "sent", false, null, 0);
            case REFUSED -> end(answer, "failed", false, null, 0);
            case LINE -> end(answer, "waiting", false, now, 1);
            case SLOWER -> end(answer, "waiting", false, now.plusSeconds(1), 1);
            case LATER -> end(answer, "waiting", false, now.plus(pause(tries)), 0);
            case LOST ->
                    provider.refusesRepeats()
                            ? end(answer, "waiting", true, now.plusSeconds(2), 0)
                            : end(answer, "uncertain", false, null, 0);
        };
    }

    private static End end(
            SmsAnswer answer, String state, boolean repeated, @Nullable Instant next, int free) {
        SmsFault fault = state.equals("sent") ? null : answer.fault();
        return new End(
                answer.message().id(),
                answer.message().claimedAt(),
                state,
                fault == null ? null : fault.code(),
                fault == null ? null : fault.said(),
                repeated,
                next,
                free);
    }

    /** 15, 30, 60 … seconds, at most half an hour. */
    static Duration pause(int tries) {
        return Duration.ofSeconds(Math.min(1_800, 15L << Math.clamp(tries - 1, 0, 7)));
    }
}

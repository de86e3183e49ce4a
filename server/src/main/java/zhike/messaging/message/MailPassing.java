package zhike.messaging.message;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.messaging.Letter;
import zhike.messaging.MessageChannel;
import zhike.messaging.MessageEvent;
import zhike.messaging.Outbox;
import zhike.platform.subject.Subject;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Mails go by way of the outbox of letters: handed over when their time has come, and what became
 * of the letter is what became of the message. The letter and the hand-over are one transaction.
 */
@Component
public class MailPassing {
    private static final int BATCH = 500;
    private static final String CLAIM =
            """
            with due as (
                select id from messaging.message
                where channel = 'mail' and state in ('waiting', 'held') and next_try_at <= {0} and ({1} or not marketing)
                order by next_try_at, id limit {2} for update skip locked)
            update messaging.message m set state = 'sending', claimed_by = 'letters', claimed_at = {0}, tries = tries + 1
            from due where m.id = due.id
            returning m.id, m.address, m.name, m.title, m.body, m.purpose, m.subject_kind, m.subject_id, m.customer_id, m.marketing\
            """;
    private static final String FOLLOW =
            """
            update messaging.message m set ended_at = {0}, error = l.error, said = l.said,
                sent_at = case when l.state = 'sent' then l.ended_at end,
                state = case l.state when 'sent' then 'sent' when 'given_up' then 'failed' when 'uncertain' then 'uncertain' else 'cancelled' end
            from messaging.letter l
            where l.id = m.letter_id and m.state = 'sending' and m.channel = 'mail'
                and l.state in ('sent', 'given_up', 'uncertain', 'dismissed')
            returning
            """;
    private final DSLContext db;
    private final Clock clock;
    private final RulesOfMessages rules;
    private final LastLook look;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    MailPassing(
            DSLContext db,
            Clock clock,
            RulesOfMessages rules,
            LastLook look,
            Outbox outbox,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.rules = rules;
        this.look = look;
        this.outbox = outbox;
        this.events = events;
    }

    /**
     * Hands over what is due.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean pass() {
        Instant now = clock.instant();
        QuietHours quiet = rules.now().mail();
        boolean silent = quiet.end(now, clock.getZone()) != null;
        if (silent && quiet.all() || !outbox.sends()) return false;
        List<Record> rows =
                db.fetch(CLAIM, DSL.val(now), DSL.val(!silent), DSL.val(BATCH))
                        .map(row -> (Record) row);
        List<Record> wanted = look.wanted(MessageChannel.MAIL, rows);
        List<Long> letters = outbox.sendAll(wanted.stream().map(MailPassing::letter).toList());
        if (!letters.isEmpty())
            db.execute(
                    "update messaging.message m set letter_id = t.letter from unnest({0}, {1}) as t"
                            + " (id, letter) where m.id = t.id",
                    DSL.val(
                            wanted.stream()
                                    .map(row -> row.get("id", Long.class))
                                    .toArray(Long[]::new)),
                    DSL.val(letters.toArray(Long[]::new)));
        return rows.size() == BATCH;
    }

    private static Letter letter(Record row) {
        String kind = row.get("subject_kind", String.class);
        return new Letter(
                row.get("address", String.class),
                row.get("name", String.class),
                row.get("title", String.class),
                row.get("body", String.class),
                null,
                List.of(),
                kind == null ? null : new Subject(kind, row.get("subject_id", Long.class)),
                "message");
    }

    /** What became of letters. */
    @Transactional
    public void follow() {
        List<MessageEvent.Fate> fates =
                db.fetch(FOLLOW + Fates.COLUMNS, DSL.val(clock.instant())).map(Fates::of);
        if (!fates.isEmpty()) events.publishEvent(new MessageEvent.Ended(fates));
    }
}

package zhike.messaging.sms;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.messaging.MessageChannel;
import zhike.messaging.MessageEvent;
import zhike.messaging.message.Fates;
import zhike.messaging.message.LastLook;
import zhike.messaging.message.QuietHours;
import zhike.messaging.message.RulesOfMessages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * What nodes tell each other about text messages. That a sending begins is committed before the
 * peer hears of it, and what came of it in the same transaction that begins the next ones.
 */
@Component
class SmsQueue {
    static final String CLAIM =
            """
            with due as (
                select id from messaging.message
                where channel = 'sms' and state in ('waiting', 'held') and next_try_at <= {0} and marketing = {1}
                order by next_try_at, id limit {2} for update skip locked)
            update messaging.message m set state = 'sending', claimed_by = {3}, claimed_at = {0}, tries = tries + 1, provider = {4}
            from due where m.id = due.id
            returning m.id, m.address, m.body, m.coding, m.reference, m.repeated, m.tries, m.parts, m.customer_id, m.marketing,
                array(select p.no from messaging.message_part p where p.message_id = m.id) as taken\
            """;

    private static final String LOST =
            """
            update messaging.message m set state = {0}, repeated = repeated or {1}, next_try_at = {2},
                error = 'sms.uncertain', ended_at = case when {1} then null else {2} end
            where m.state = 'sending' and m.channel = 'sms' and m.provider = {3} and m.claimed_at < {4}
            returning
            """;

    /** Longer than a message may be under way. */
    static final Duration SURE_TO_END = Duration.ofMinutes(3);

    private final String node = UUID.randomUUID().toString().substring(0, 8);
    private final DSLContext db;
    private final Clock clock;
    private final RulesOfMessages rules;
    private final SmsBook book;
    private final LastLook screening;
    private final SmsPace pace;
    private final ApplicationEventPublisher events;

    SmsQueue(
            DSLContext db,
            Clock clock,
            RulesOfMessages rules,
            SmsBook book,
            LastLook screening,
            SmsPace pace,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.rules = rules;
        this.book = book;
        this.screening = screening;
        this.pace = pace;
        this.events = events;
    }

    /**
     * @param room how many more may be under way
     * @return those that may be sent now
     */
    @Transactional
    public List<ClaimedSms> turn(SmsProvider provider, List<SmsAnswer> answers, int room) {
        if (!answers.isEmpty()) book.write(provider, answers);
        if (room < 1) return List.of();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        QuietHours quiet = rules.now().sms();
        boolean silent = quiet.end(now, clock.getZone()) != null;
        if (silent && quiet.all()) return List.of();
        int budget = Math.min(room, pace.budget(provider, now));
        if (budget < 1) return List.of();
        // what somebody waits for does not stand behind a campaign
        List<Record> rows = new ArrayList<>(claim(provider, now, false, budget));
        if (!silent && rows.size() < budget)
            rows.addAll(claim(provider, now, true, budget - rows.size()));
        List<Record> wanted = screening.wanted(MessageChannel.SMS, rows);
        pace.spend(provider, now, wanted.stream().mapToInt(SmsQueue::parts).sum());
        return wanted.stream().map(row -> claimed(row, now)).toList();
    }

    private List<Record> claim(SmsProvider provider, Instant now, boolean marketing, int most) {
        return db.fetch(
                        CLAIM,
                        DSL.val(now),
                        DSL.val(marketing),
                        DSL.val(most),
                        DSL.val(node),
                        DSL.val(provider.name()))
                .map(row -> (Record) row);
    }

    private static int parts(Record row) {
        return row.get("parts", Integer.class) - row.get("taken", Integer[].class).length;
    }

    private static ClaimedSms claimed(Record row, Instant now) {
        return new ClaimedSms(
                row.get("id", Long.class),
                row.get("address", String.class),
                row.get("body", String.class),
                row.get("coding", String.class).equals("gsm7")
                        ? SmsText.Coding.GSM7
                        : SmsText.Coding.UCS2,
                row.get("reference", Integer.class),
                row.get("repeated", Boolean.class),
                row.get("tries", Integer.class),
                now,
                new HashSet<>(Arrays.asList(row.get("taken", Integer[].class))));
    }

    /** What was begun so long ago that the node that began it is gone. */
    @Transactional
    public void lost(SmsProvider provider) {
        Instant now = clock.instant();
        boolean again = provider.refusesRepeats();
        List<MessageEvent.Fate> told =
                db.fetch(
                                LOST + Fates.COLUMNS,
                                DSL.val(again ? "waiting" : "uncertain"),
                                DSL.val(again),
                                DSL.val(now),
                                DSL.val(provider.name()),
                                DSL.val(now.minus(SURE_TO_END)))
                        .map(Fates::of);
        if (!again && !told.isEmpty()) events.publishEvent(new MessageEvent.Ended(told));
    }

    /** Whether one waits for its turn now, quiet hours apart. */
    boolean due() {
        return db.fetchExists(
                DSL.selectOne()
                        .from("messaging.message")
                        .where(
                                "channel = {0} and state = 'waiting' and next_try_at <= {1}",
                                DSL.inline(MessageChannel.SMS.code()), DSL.val(clock.instant())));
    }
}

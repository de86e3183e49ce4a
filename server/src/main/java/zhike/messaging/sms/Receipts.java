package zhike.messaging.sms;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.messaging.MessageEvent;
import zhike.messaging.message.Fates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What receipts tell of messages. One that comes before the answer to its sending, twice or after
 * another one is no exception: it waits, changes nothing, or is passed over.
 */
@Component
class Receipts {
    /** Then what it belongs to is not to be found any more. */
    static final Duration PATIENCE = Duration.ofHours(24);

    /** The id as it was said before what else it may mean, and that only from the same number. */
    private static final String MATCH =
            """
            with open as (
                select id, provider, address, outcome, at, body, peer_ids from messaging.arrival
                where kind = 'receipt' and handled_at is null order by id desc limit 5000 for update skip locked),
            hit as (
                select distinct on (o.id) o.id, p.message_id, p.no, o.outcome, o.at, o.body
                from open o join messaging.message_part p on p.peer_id = any (o.peer_ids) and p.provider = o.provider
                    join messaging.message m on m.id = p.message_id
                where p.peer_id = o.peer_ids[1] or m.address = o.address
                order by o.id, m.address = o.address desc, p.peer_id = o.peer_ids[1] desc, p.taken_at desc),
            first as (
                select distinct on (message_id, no) message_id, no, outcome, at, body from hit
                where outcome <> 'under_way' order by message_id, no, id),
            told as (
                update messaging.message_part p set receipt = f.outcome, receipt_at = f.at, said = f.body
                from first f where p.message_id = f.message_id and p.no = f.no and p.receipt is null)
            update messaging.arrival a set handled_at = {0}, message_id = hit.message_id from hit where a.id = hit.id
            returning a.message_id\
            """;

    private static final String STATES =
            """
            with told as (
                select p.message_id, count(*) filter (where p.receipt = 'delivered') as delivered,
                    count(*) filter (where p.receipt = 'failed') as failed, count(*) as known,
                    max(p.said) filter (where p.receipt = 'failed') as said
                from messaging.message_part p where p.message_id = any ({0}) group by p.message_id)
            update messaging.message m set
                state = case when t.failed > 0 then 'failed' when t.delivered >= m.parts then 'delivered' else 'sent' end,
                error = case when t.failed > 0 then 'sms.undelivered' end, said = t.said, ended_at = {1},
                sent_at = coalesce(m.sent_at, {1})
            from told t where m.id = t.message_id
                and (m.state = 'sent' and (t.failed > 0 or t.delivered >= m.parts) or m.state = 'uncertain' and t.known >= m.parts)
            returning
            """;

    /**
     * Of an uncertain message the id is not known; its number is, and the reference where the peer
     * tells it.
     */
    private static final String RECOGNISE =
            """
            with open as (
                select id, provider, address, reference, at, peer_ids from messaging.arrival
                where kind = 'receipt' and handled_at is null order by id desc limit 5000 for update skip locked),
            could as (
                select o.id, o.peer_ids, o.at, o.reference, o.provider, m.id as message_id, m.parts, m.reference as first,
                    count(*) over (partition by o.id) as many, row_number() over (partition by m.id order by o.id) as nth
                from open o join messaging.message m on m.address = o.address and m.provider = o.provider
                where (m.state = 'uncertain' or m.state = 'sent' and m.repeated) and m.claimed_at <= o.at
                    and m.claimed_at > o.at - interval '3 days'
                    and (o.reference is null or exists (select from generate_series(0, m.parts - 1) n where (m.reference + 4096 * n) % 65536 = o.reference))
                    and (select count(*) from messaging.message_part p where p.message_id = m.id) < m.parts)
            insert into messaging.message_part (message_id, no, provider, peer_id, taken_at)
            select distinct on (c.message_id) c.message_id,
                (select min(n) from generate_series(1, c.parts) n
                    where not exists (select from messaging.message_part p where p.message_id = c.message_id and p.no = n)
                        and (c.reference is null or (c.first + 4096 * (n - 1)) % 65536 = c.reference)),
                c.provider, c.peer_ids[1], c.at
            from could c where c.many = 1 and c.nth = 1
                and exists (select from generate_series(1, c.parts) n
                    where not exists (select from messaging.message_part p where p.message_id = c.message_id and p.no = n)
                        and (c.reference is null or (c.first + 4096 * (n - 1)) % 65536 = c.reference))
            on conflict do nothing\
            """;

    private final DSLContext db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Receipts(DSLContext db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /**
     * All that have come.
     *
     * @return whether any was understood
     */
    @Transactional
    public boolean read() {
        boolean some = match();
        while (db.execute(RECOGNISE) > 0) some |= match();
        db.execute(
                "update messaging.arrival set handled_at = {0} where kind = 'receipt' and"
                        + " handled_at is null and at < {1}",
                DSL.val(clock.instant()), DSL.val(clock.instant().minus(PATIENCE)));
        return some;
    }

    private boolean match() {
        Instant now = clock.instant();
        List<Long> messages = db.fetch(MATCH, DSL.val(now)).getValues(0, Long.class);
        if (messages.isEmpty()) return false;
        List<MessageEvent.Fate> fates =
                db.fetch(
                                STATES + Fates.COLUMNS,
                                DSL.val(messages.stream().distinct().toArray(Long[]::new)),
                                DSL.val(now))
                        .map(Fates::of);
        if (!fates.isEmpty()) events.publishEvent(new MessageEvent.Ended(fates));
        return true;
    }
}

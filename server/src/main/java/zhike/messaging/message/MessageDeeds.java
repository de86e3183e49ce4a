package zhike.messaging.message;

import static zhike.messaging.db.Tables.MESSAGE;
import static zhike.messaging.db.Tables.MESSAGE_PART;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.messaging.MessageEvent;
import zhike.messaging.OutMessage;
import zhike.messaging.db.tables.records.MessageRecord;
import zhike.messaging.mail.LetterDeeds;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.subject.Subject;
import zhike.platform.subject.Subjects;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What people do with messages: write one, send again, give up. */
@Component
class MessageDeeds {
    private static final String AGAIN =
            """
            update messaging.message m set state = 'waiting', repeated = (m.state = 'uncertain'), tries = 0, next_try_at = {1},
                latest = {1} + interval '3 days', ended_at = null, sent_at = null, error = null, said = null, letter_id = null,
                reference = case when m.channel = 'mail' or m.state = 'uncertain' then m.reference
                    else nextval('messaging.sms_reference')::int end
            where m.id = any ({0})\
            """;
    private static final String DISMISS =
            """
            update messaging.message m set state = 'cancelled', ended_at = {1} where m.id = any ({0})
            returning
            """;
    private final DSLContext db;
    private final Clock clock;
    private final MessageQueuing queuing;
    private final LetterDeeds letters;
    private final Subjects subjects;
    private final Trail trail;
    private final Broadcast broadcast;
    private final ApplicationEventPublisher events;

    MessageDeeds(
            DSLContext db,
            Clock clock,
            MessageQueuing queuing,
            LetterDeeds letters,
            Subjects subjects,
            Trail trail,
            Broadcast broadcast,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.queuing = queuing;
        this.letters = letters;
        this.subjects = subjects;
        this.trail = trail;
        this.broadcast = broadcast;
        this.events = events;
    }

    /**
     * @throws Refusal {@code customer.missing} where it is out of reach
     */
    @Transactional
    public long send(MessageEndpoint.Fresh fresh, Locale locale) {
        Long customer = fresh.customerId();
        if (customer != null
                && subjects.shown(List.of(new Subject(MessageTelling.CUSTOMER, customer)))
                        .isEmpty()) throw Refusal.missing("customer");
        OutMessage message =
                (fresh.channel().equals("sms")
                                ? OutMessage.sms(fresh.address(), fresh.text(), "general")
                                : OutMessage.mail(
                                        fresh.address(),
                                        fresh.title() == null ? "" : fresh.title(),
                                        fresh.text(),
                                        "general"))
                        .to(fresh.name())
                        .in(Texts.language(locale))
                        .about(null, customer);
        if (fresh.marketing()) message = message.asMarketing();
        long id = queuing.queue(List.of(message)).getFirst();
        trail.record("message.written", "message", id, null, Map.of("channel", fresh.channel()));
        return id;
    }

    /** A mail goes once more under its Message-ID, a text of uncertain fate under its reference. */
    @Transactional
    public int sendAgain(List<Long> ids) {
        List<MessageRecord> rows = mine(ids, Set.of("uncertain", "failed", "expired", "cancelled"));
        rows.removeIf(MessageTelling::hopeless);
        List<MessageRecord> posted = rows.stream().filter(r -> r.getLetterId() != null).toList();
        posted.forEach(row -> letters.sendAgain(row.getLetterId()));
        List<Long> others =
                rows.stream()
                        .filter(row -> row.getLetterId() == null)
                        .map(MessageRecord::getId)
                        .toList();
        Long[] renewed =
                rows.stream()
                        .filter(row -> !row.getState().equals("uncertain"))
                        .map(MessageRecord::getId)
                        .toArray(Long[]::new);
        db.deleteFrom(MESSAGE_PART).where(MESSAGE_PART.MESSAGE_ID.eq(DSL.any(renewed))).execute();
        db.execute(AGAIN, DSL.val(others.toArray(Long[]::new)), DSL.val(clock.instant()));
        record("message.repeated", rows);
        broadcast.tell(MessageQueuing.WAITING, 0);
        return rows.size();
    }

    @Transactional
    public int dismiss(List<Long> ids) {
        List<MessageRecord> rows = mine(ids, Set.of("waiting", "held", "uncertain"));
        rows.stream()
                .filter(row -> row.getLetterId() != null)
                .forEach(row -> letters.dismiss(row.getLetterId()));
        List<MessageEvent.Fate> fates =
                db.fetch(
                                DISMISS + Fates.COLUMNS,
                                DSL.val(
                                        rows.stream()
                                                .map(MessageRecord::getId)
                                                .toArray(Long[]::new)),
                                DSL.val(clock.instant()))
                        .map(Fates::of);
        if (!fates.isEmpty()) events.publishEvent(new MessageEvent.Ended(fates));
        record("message.dismissed", rows);
        return rows.size();
    }

    /** Those in one of the states that the one who acts may see, locked. */
    private List<MessageRecord> mine(List<Long> ids, Set<String> states) {
        List<MessageRecord> rows =
                db.selectFrom(MESSAGE)
                        .where(MESSAGE.ID.eq(DSL.any(ids.toArray(Long[]::new))))
                        .and(MESSAGE.STATE.in(states))
                        .orderBy(MESSAGE.ID)
                        .forUpdate()
                        .fetch();
        Set<Subject> about = new HashSet<>();
        for (MessageRecord row : rows) {
            if (MessageTelling.about(row) != null) about.add(MessageTelling.about(row));
            if (MessageTelling.customer(row) != null) about.add(MessageTelling.customer(row));
        }
        Set<Subject> within = subjects.shown(about).keySet();
        rows.removeIf(row -> !MessageTelling.open(row, within));
        return rows;
    }

    private void record(String action, List<MessageRecord> rows) {
        if (!rows.isEmpty())
            trail.record(
                    action,
                    "message",
                    rows.size() == 1 ? rows.getFirst().getId() : null,
                    null,
                    Map.of("ids", rows.stream().map(MessageRecord::getId).toList()));
    }
}

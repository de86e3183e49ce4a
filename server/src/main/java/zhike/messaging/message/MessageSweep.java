package zhike.messaging.message;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.messaging.MessageChannel;
import zhike.messaging.MessageEvent;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What time alone does to messages: held in quiet hours, over when it is too late. */
@Component
public class MessageSweep {
    private static final String EXPIRE =
            """
            update messaging.message m set state = 'expired', ended_at = {0}, error = 'message.too-late'
            where m.state in ('waiting', 'held') and m.latest < {0}
            returning
            """;
    private static final String HOLD =
            """
            update messaging.message m set state = 'held', next_try_at = {0}
            where m.state in ('waiting', 'held') and m.channel = {1} and m.next_try_at <= {3}
                and (m.marketing or {2})\
            """;
    private final DSLContext db;
    private final Clock clock;
    private final RulesOfMessages rules;
    private final ApplicationEventPublisher events;

    MessageSweep(
            DSLContext db, Clock clock, RulesOfMessages rules, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.rules = rules;
        this.events = events;
    }

    /** Any node at any time. */
    @Transactional
    public void sweep() {
        Instant now = clock.instant();
        hold(MessageChannel.SMS, rules.now().sms(), now);
        hold(MessageChannel.MAIL, rules.now().mail(), now);
        List<MessageEvent.Fate> over =
                db.fetch(EXPIRE + Fates.COLUMNS, DSL.val(now)).map(Fates::of);
        if (!over.isEmpty()) events.publishEvent(new MessageEvent.Ended(over));
    }

    private void hold(MessageChannel channel, QuietHours quiet, Instant now) {
        Instant end = quiet.end(now, clock.getZone());
        if (end != null)
            db.execute(
                    HOLD,
                    DSL.val(end),
                    DSL.val(channel.code()),
                    DSL.val(quiet.all()),
                    DSL.val(now));
    }

    /** After the rules have changed what is held is looked at anew. */
    void release() {
        db.execute(
                "update messaging.message set state = 'waiting', next_try_at = {0} where state ="
                        + " 'held'",
                DSL.val(clock.instant()));
    }
}

package zhike.sim;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.messaging.MessageChannel;
import zhike.messaging.MessageEvent;
import zhike.messaging.MessageState;
import zhike.platform.subject.Subject;

import java.util.List;

/**
 * What the providers would have done with the messages: nothing leaves the play, and in the company
 * that it shows nearly all of them arrived.
 */
final class TextPeer {
    /** Of a hundred so many do not arrive. */
    private static final int LOST = 3;

    private static final String ENDED =
            """
            update messaging.message set state = case when channel = 'sms' and id % 100 < {1} then 'failed' else 'delivered' end,
                error = case when channel = 'sms' and id % 100 < {1} then 'sms.undelivered' end,
                said = case when channel = 'sms' and id % 100 < {1} then 'UNDELIV' else 'DELIVRD' end, tries = 1, provider = case channel when 'sms' then 'smpp' end, sent_at = {0}, ended_at = {0}
            where state in ('waiting', 'held') and next_try_at <= {0} and latest >= {0}
            returning id, channel, state, purpose, key, subject_kind, subject_id, customer_id, error\
            """;

    private final PlayedServer server;
    private final PlayedClock clock;

    TextPeer(PlayedServer server, PlayedClock clock) {
        this.server = server;
        this.clock = clock;
    }

    void take() {
        DSLContext db = server.part(DSLContext.class);
        server.part(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> {
                            List<MessageEvent.Fate> fates =
                                    db.fetch(ENDED, DSL.val(clock.instant()), DSL.inline(LOST))
                                            .map(TextPeer::fate);
                            if (!fates.isEmpty()) server.publish(new MessageEvent.Ended(fates));
                        });
    }

    private static MessageEvent.Fate fate(Record row) {
        String about = row.get("subject_kind", String.class);
        return new MessageEvent.Fate(
                row.get("id", Long.class),
                row.get("channel", String.class).equals("sms")
                        ? MessageChannel.SMS
                        : MessageChannel.MAIL,
                MessageState.of(row.get("state", String.class)),
                row.get("purpose", String.class),
                row.get("key", String.class),
                about == null ? null : new Subject(about, row.get("subject_id", Long.class)),
                row.get("customer_id", Long.class),
                row.get("error", String.class));
    }
}

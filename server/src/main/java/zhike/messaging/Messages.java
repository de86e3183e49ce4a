package zhike.messaging;

import static zhike.messaging.db.Tables.MESSAGE;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.messaging.message.MessageQueuing;
import zhike.messaging.message.TakingBack;
import zhike.platform.error.Refusal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Takes messages to people outside, in the transaction of the deed that they tell of. They leave
 * after its commit, within what the rules allow: quiet hours, who wants none, how fast the line is.
 * What became of them is told by {@link MessageEvent}.
 */
@Component
public class Messages {
    private final MessageQueuing queuing;
    private final TakingBack back;

    Messages(MessageQueuing queuing, TakingBack back) {
        this.queuing = queuing;
        this.back = back;
    }

    /**
     * Any number at once, in a few statements for some thousands. A message that cannot leave (its
     * address is none, its text too long, its receiver wants none, its time is over) is kept
     * nevertheless, with its end, so that all are counted.
     *
     * @return the ids in the order of the messages; for a key that was used before, that message's
     * @throws Refusal {@code message.text.missing}, {@code message.title.missing}, {@code
     *     field.character}: faults of the caller, and nothing is queued
     */
    @Transactional
    public List<Long> send(List<OutMessage> messages) {
        return queuing.queue(messages);
    }

    /**
     * Takes back those that have not left.
     *
     * @return how many
     */
    @Transactional
    public int cancel(Collection<Long> ids) {
        return back.cancel(ids);
    }

    /** What became of a message, as a piece of another module's statement; null once it is old. */
    public static Field<String> stateOf(Field<Long> messageId) {
        var message = MESSAGE.as("told_message");
        return DSL.field(DSL.select(message.STATE).from(message).where(message.ID.eq(messageId)));
    }

    /** When its receiver first wrote back, as a piece of another module's statement. */
    public static Field<Instant> repliedAt(Field<Long> messageId) {
        var message = MESSAGE.as("answered_message");
        return DSL.field(
                DSL.select(message.REPLIED_AT).from(message).where(message.ID.eq(messageId)));
    }
}

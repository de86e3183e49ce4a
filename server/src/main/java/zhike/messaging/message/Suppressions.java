package zhike.messaging.message;

import static zhike.messaging.db.Tables.SUPPRESSION;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import zhike.messaging.MessageChannel;
import zhike.messaging.MessageEvent;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The addresses that want no messages. */
@Component
public class Suppressions {
    private final DSLContext db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Suppressions(DSLContext db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    Set<String> holding(MessageChannel channel, Collection<String> addresses) {
        return new HashSet<>(
                db.fetch(
                                "select address from messaging.suppression where channel = {0} and"
                                        + " lifted_at is null and address = any({1})",
                                DSL.val(channel.code()), DSL.val(addresses.toArray(String[]::new)))
                        .getValues(0, String.class));
    }

    /** Asked for in a message that came from there; once more says nothing new. */
    public void byReply(
            MessageChannel channel,
            String address,
            String words,
            @Nullable Long messageId,
            @Nullable Long customerId) {
        boolean fresh = add(channel, address, "reply", null, words, messageId) != null;
        if (fresh) events.publishEvent(new MessageEvent.OptedOut(channel, address, customerId));
    }

    /**
     * @return null where it is suppressed already
     */
    @Nullable Long byPerson(MessageChannel channel, String address, long personId, String words) {
        Long id = add(channel, address, "person", personId, words, null);
        if (id != null) events.publishEvent(new MessageEvent.OptedOut(channel, address, null));
        return id;
    }

    private @Nullable Long add(
            MessageChannel channel,
            String address,
            String how,
            @Nullable Long person,
            String words,
            @Nullable Long messageId) {
        return db.insertInto(SUPPRESSION)
                .set(SUPPRESSION.CHANNEL, channel.code())
                .set(SUPPRESSION.ADDRESS, address)
                .set(SUPPRESSION.SINCE, clock.instant())
                .set(SUPPRESSION.HOW, how)
                .set(SUPPRESSION.BY_PERSON, person)
                .set(SUPPRESSION.WORDS, words)
                .set(SUPPRESSION.MESSAGE_ID, messageId)
                .onConflict(SUPPRESSION.CHANNEL, SUPPRESSION.ADDRESS)
                .where(SUPPRESSION.LIFTED_AT.isNull())
                .doNothing()
                .returning(SUPPRESSION.ID)
                .fetchOne(SUPPRESSION.ID);
    }

    /**
     * @return false where there is none that holds
     */
    boolean lift(long id, long personId, String why) {
        return db.update(SUPPRESSION)
                        .set(SUPPRESSION.LIFTED_AT, clock.instant())
                        .set(SUPPRESSION.LIFTED_BY, personId)
                        .set(SUPPRESSION.LIFTED_WHY, why)
                        .where(SUPPRESSION.ID.eq(id))
                        .and(SUPPRESSION.LIFTED_AT.isNull())
                        .execute()
                == 1;
    }
}

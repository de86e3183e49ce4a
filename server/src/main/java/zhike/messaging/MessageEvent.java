package zhike.messaging;

import org.jspecify.annotations.Nullable;

import zhike.platform.subject.Subject;

import java.time.Instant;
import java.util.List;

/** What happened to messages; told within the transaction. */
public sealed interface MessageEvent {
    /**
     * One message and its state now.
     *
     * @param error a code whose words are {@code error.<code>}, where it did not arrive
     */
    record Fate(
            long id,
            MessageChannel channel,
            MessageState state,
            String purpose,
            @Nullable String key,
            @Nullable Subject about,
            @Nullable Long customerId,
            @Nullable String error) {}

    /**
     * Messages that left or will not leave, a batch at a time. The same one is told again when more
     * is known: sent, then delivered or failed; uncertain, then any other.
     */
    record Ended(List<Fate> fates) implements MessageEvent {
        public List<Long> ids() {
            return fates.stream().map(Fate::id).toList();
        }
    }

    /**
     * Somebody wrote back.
     *
     * @param replyId of what came
     * @param messageId the last that had been sent to that address; null where there was none
     */
    record Replied(
            long replyId,
            MessageChannel channel,
            String address,
            String text,
            Instant at,
            @Nullable Long messageId,
            @Nullable String purpose,
            @Nullable Subject about,
            @Nullable Long customerId)
            implements MessageEvent {}

    /** Somebody wants no more messages at that address. */
    record OptedOut(MessageChannel channel, String address, @Nullable Long customerId)
            implements MessageEvent {}
}

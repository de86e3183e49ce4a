package zhike.messaging.message;

import org.jspecify.annotations.Nullable;

import zhike.messaging.MessageState;

import java.time.Instant;

/** A row of messages as it is written, all its values plain. */
record QueuedMessage(
        long id,
        String channel,
        String address,
        @Nullable String name,
        @Nullable String title,
        String body,
        String language,
        String purpose,
        @Nullable String subjectKind,
        @Nullable Long subjectId,
        @Nullable Long customerId,
        @Nullable String key,
        boolean marketing,
        @Nullable Instant earliest,
        @Nullable Instant latest,
        @Nullable Long byPerson,
        String state,
        @Nullable String error,
        @Nullable String coding,
        int parts,
        @Nullable Integer reference) {

    boolean ended() {
        return !state.equals(MessageState.WAITING.code());
    }

    QueuedMessage ended(MessageState as, String why) {
        return new QueuedMessage(
                id,
                channel,
                address,
                name,
                title,
                body,
                language,
                purpose,
                subjectKind,
                subjectId,
                customerId,
                key,
                marketing,
                earliest,
                latest,
                byPerson,
                as.code(),
                why,
                coding,
                parts,
                reference);
    }
}

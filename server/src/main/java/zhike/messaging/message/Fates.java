package zhike.messaging.message;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import zhike.messaging.MessageChannel;
import zhike.messaging.MessageEvent.Fate;
import zhike.messaging.MessageState;
import zhike.platform.subject.Subject;

/** What is told of messages, from their rows. */
public final class Fates {
    /** The columns that {@link #of(Record)} reads, of a table {@code m}. */
    public static final String COLUMNS =
            "m.id, m.channel, m.state, m.purpose, m.key, m.subject_kind, m.subject_id,"
                    + " m.customer_id, m.error";

    private Fates() {}

    static Fate of(QueuedMessage row) {
        return fate(
                row.id(),
                row.channel(),
                row.state(),
                row.purpose(),
                row.key(),
                row.subjectKind(),
                row.subjectId(),
                row.customerId(),
                row.error());
    }

    public static Fate of(Record row) {
        return fate(
                row.get("id", Long.class),
                row.get("channel", String.class),
                row.get("state", String.class),
                row.get("purpose", String.class),
                row.get("key", String.class),
                row.get("subject_kind", String.class),
                row.get("subject_id", Long.class),
                row.get("customer_id", Long.class),
                row.get("error", String.class));
    }

    private static Fate fate(
            long id,
            String channel,
            String state,
            String purpose,
            @Nullable String key,
            @Nullable String subjectKind,
            @Nullable Long subjectId,
            @Nullable Long customerId,
            @Nullable String error) {
        return new Fate(
                id,
                MessageChannel.of(channel),
                MessageState.of(state),
                purpose,
                key,
                subjectKind == null || subjectId == null
                        ? null
                        : new Subject(subjectKind, subjectId),
                customerId,
                error);
    }
}

package zhike.promise;

import org.jspecify.annotations.Nullable;

import zhike.platform.subject.Subject;

import java.time.Instant;
import java.util.Map;

/**
 * A promise to be made.
 *
 * @param kind code of an active kind
 * @param customerId whose file shows it; null where it is about no customer
 * @param ownerId who must keep it; of who has left it goes to their superior
 * @param from when it begins to count; null: now
 * @param dueAt by when, where that is known; null: by the rule
 * @param detail what its screen shows besides; {@code title} says what is to be done
 * @param rule instead of the kind's
 */
public record PromiseDraft(
        String kind,
        Subject subject,
        @Nullable Long customerId,
        long ownerId,
        @Nullable Instant from,
        @Nullable Instant dueAt,
        Map<String, ?> detail,
        @Nullable DueRule rule) {

    public PromiseDraft(
            String kind,
            Subject subject,
            @Nullable Long customerId,
            long ownerId,
            @Nullable Instant from,
            @Nullable Instant dueAt,
            Map<String, ?> detail) {
        this(kind, subject, customerId, ownerId, from, dueAt, detail, null);
    }

    /** Its own rule; null where the kind's holds. */
    public @Nullable DueRule ownRule() {
        return dueAt == null ? rule : new DueRule.Fixed(dueAt);
    }
}

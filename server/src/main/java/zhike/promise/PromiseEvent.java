package zhike.promise;

import org.jspecify.annotations.Nullable;

import zhike.platform.subject.Subject;

import java.time.Instant;

/** What happened to a promise; told within the transaction. */
public sealed interface PromiseEvent {
    long id();

    String kind();

    Subject subject();

    @Nullable Long customerId();

    long ownerId();

    /** It is due soon. */
    record Warned(long id, String kind, Subject subject, @Nullable Long customerId, long ownerId)
            implements PromiseEvent {}

    /** Its time is over. */
    record Broken(long id, String kind, Subject subject, @Nullable Long customerId, long ownerId)
            implements PromiseEvent {}

    /**
     * @param late after it was due
     */
    record Kept(
            long id,
            String kind,
            Subject subject,
            @Nullable Long customerId,
            long ownerId,
            boolean late)
            implements PromiseEvent {}

    /**
     * Nobody owes it any more.
     *
     * @param byPerson null: the program itself
     * @param why in a person's words, or a code
     */
    record Released(
            long id,
            String kind,
            Subject subject,
            @Nullable Long customerId,
            long ownerId,
            @Nullable Long byPerson,
            String why)
            implements PromiseEvent {}

    /**
     * It is due at another time than before: counted anew, or after a pause.
     *
     * @param due the new time
     */
    record Moved(
            long id,
            String kind,
            Subject subject,
            @Nullable Long customerId,
            long ownerId,
            Instant due)
            implements PromiseEvent {}

    /**
     * It was given to somebody else.
     *
     * @param from who owed it before
     */
    record Reassigned(
            long id,
            String kind,
            Subject subject,
            @Nullable Long customerId,
            long ownerId,
            long from)
            implements PromiseEvent {}
}

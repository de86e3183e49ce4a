package zhike.promise;

import org.jspecify.annotations.Nullable;

import zhike.platform.subject.Subject;

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

    /** Nobody owes it any more. */
    record Released(long id, String kind, Subject subject, @Nullable Long customerId, long ownerId)
            implements PromiseEvent {}
}

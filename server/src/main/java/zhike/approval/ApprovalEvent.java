package zhike.approval;

import org.jspecify.annotations.Nullable;

import zhike.platform.subject.Subject;

/** What became of an approval; published within the transaction of the deed. */
public sealed interface ApprovalEvent {
    long id();

    String use();

    Subject subject();

    record Approved(long id, String use, Subject subject, @Nullable Long customerId, long byPerson)
            implements ApprovalEvent {}

    record Refused(long id, String use, Subject subject, @Nullable Long customerId, long byPerson)
            implements ApprovalEvent {}

    /** For correction: the requester corrects and asks again, or withdraws. */
    record Returned(long id, String use, Subject subject, @Nullable Long customerId, long byPerson)
            implements ApprovalEvent {}

    record Withdrawn(long id, String use, Subject subject, @Nullable Long customerId, long byPerson)
            implements ApprovalEvent {}
}

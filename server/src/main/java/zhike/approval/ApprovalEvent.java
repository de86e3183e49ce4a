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

    /**
     * What was returned is asked again, from the paper or from the approvals screen: the paper is
     * fixed from now on, or its module refuses it as it would refuse to ask. Told before anybody is
     * asked.
     */
    record AskedAgain(
            long id,
            String use,
            Subject subject,
            @Nullable Long customerId,
            long byPerson,
            @Nullable String comment)
            implements ApprovalEvent {}

    record Withdrawn(long id, String use, Subject subject, @Nullable Long customerId, long byPerson)
            implements ApprovalEvent {}
}

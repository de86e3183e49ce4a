package zhike.approval.web;

import org.jspecify.annotations.Nullable;

import zhike.approval.running.FactsShown;
import zhike.identity.Named;
import zhike.platform.subject.SubjectShown;

import java.time.Instant;
import java.util.List;

/**
 * An approval in a list.
 *
 * @param subject null where it is beyond the reader's reach
 * @param customer whom it concerns; null where it is none, or beyond the reader's reach
 * @param step name of the step that waits or returned it
 * @param waitingFor who is asked now
 * @param taskId what the reader may decide now
 * @param standInFor for whom they would decide; null for themselves
 */
record ApprovalRow(
        long id,
        String use,
        String useName,
        String subjectKind,
        @Nullable SubjectShown subject,
        @Nullable SubjectShown customer,
        Named requester,
        String state,
        @Nullable String step,
        List<Named> waitingFor,
        @Nullable Long taskId,
        @Nullable Named standInFor,
        @Nullable Instant dueAt,
        Instant askedAt,
        @Nullable Instant endedAt,
        List<FactsShown.Fact> facts) {}

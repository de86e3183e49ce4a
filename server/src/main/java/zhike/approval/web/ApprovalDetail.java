package zhike.approval.web;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import zhike.approval.ApprovalPaper;
import zhike.approval.running.FactsShown;
import zhike.identity.Named;

import java.time.Instant;
import java.util.List;

/**
 * An approval with its chain as drawn and its trail.
 *
 * @param fields of the paper's facts, for reading the conditions
 * @param paper what stands on it, as the reader may see it
 * @param can what the reader may do with it now: decide, hand, urge, withdraw, correct
 */
record ApprovalDetail(
        ApprovalRow approval,
        String chainName,
        int chainVersion,
        int round,
        List<FactsShown.FactFieldShown> fields,
        List<ApprovalPaper.Line> paper,
        List<StepShown> steps,
        List<ActShown> trail,
        List<String> can) {

    /**
     * @param state done, now, coming, skipped or unreached (the approval ended before)
     * @param condition criteria over the facts; null for always
     */
    record StepShown(
            String name,
            String mode,
            String state,
            @Nullable JsonNode condition,
            String clause,
            List<ApproverShown> approvers) {}

    /**
     * @param state waiting, approved, refused, returned, dropped, handed, escalated, coming or told
     * @param decidedBy where a stand-in decided, that one
     */
    record ApproverShown(
            @Nullable Long taskId,
            Named person,
            List<String> why,
            String state,
            List<Named> standIns,
            @Nullable Named decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String comment,
            @Nullable Instant dueAt) {}

    record ActShown(
            Instant at,
            String kind,
            @Nullable String step,
            @Nullable Named by,
            @Nullable Named forPerson,
            @Nullable String comment) {}
}

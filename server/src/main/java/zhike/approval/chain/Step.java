package zhike.approval.chain;

import org.jspecify.annotations.Nullable;

import zhike.platform.criteria.Criteria;

import java.util.List;

/**
 * One step of a chain.
 *
 * @param condition null for always
 * @param due null where nobody waits for it by a time
 * @param clause the paragraph that orders the step; empty for that of the chain
 */
public record Step(
        String nameZh,
        String nameEn,
        Mode mode,
        @Nullable Criteria condition,
        List<ApproverRule> approvers,
        @Nullable DueRule due,
        boolean escalates,
        String clause) {

    /** How many of those who are asked must agree. */
    public enum Mode {
        ANY,
        ALL,
        /** They are told and do not decide. */
        INFORM
    }

    /**
     * @param amount of working hours, or of working days
     */
    public record DueRule(int amount, boolean days) {}
}

package zhike.approval.chain;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * By which relation approvers are found, as it is written: of a draft anything may be missing.
 *
 * @param by manager, head, headOf, role, person or custodian
 * @param levels of a manager: how many up, 1 to 9
 * @param of of a head: unit, department, branch or company, seen from the requester
 * @param within of a role: unit, department, branch or company
 */
public record ApproverForm(
        @Nullable @Size(max = 20) String by,
        @Nullable Integer levels,
        @Nullable @Size(max = 20) String of,
        @Nullable Long unitId,
        @Nullable @Size(max = 60) String role,
        @Nullable @Size(max = 20) String within,
        @Nullable Long personId) {}

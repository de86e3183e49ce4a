package zhike.approval.chain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import zhike.platform.web.Name;

import java.util.List;

/**
 * A step as it is written: of a draft anything may be missing.
 *
 * @param mode any (one of them decides), all (each of them) or inform (they are told and do not
 *     decide)
 * @param condition criteria over the facts; absent for always
 * @param dueUnit hours or days, both of working time
 * @param overdue remind or escalate (to the approver's manager)
 */
public record StepForm(
        @Name @Nullable @Size(max = 60) String nameZh,
        @Name @Nullable @Size(max = 60) String nameEn,
        @Nullable @Size(max = 10) String mode,
        @Nullable JsonNode condition,
        @Nullable @Size(max = 20) List<@Valid ApproverForm> approvers,
        @Nullable Integer dueAmount,
        @Nullable @Size(max = 10) String dueUnit,
        @Nullable @Size(max = 10) String overdue,
        @Nullable @Size(max = 200) String clause) {}

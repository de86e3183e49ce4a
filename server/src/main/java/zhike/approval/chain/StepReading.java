package zhike.approval.chain;

import org.jspecify.annotations.Nullable;

import zhike.approval.Facts;
import zhike.platform.criteria.Criteria;
import zhike.platform.criteria.CriteriaJson;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.error.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes steps of what is written, and gathers what is missing or malformed. */
final class StepReading {
    static final int MOST_LEVELS = 9;
    private static final int LONGEST_DUE = 1_000;
    private final FieldCatalogue<Facts> catalogue;
    private final Faults faults;

    StepReading(FieldCatalogue<Facts> catalogue, Faults faults) {
        this.catalogue = catalogue;
        this.faults = faults;
    }

    /** A step with a fault is left out. */
    List<Step> read(List<StepForm> forms) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            int before = faults.all().size();
            Step step = read(i, forms.get(i));
            if (faults.all().size() == before && step != null) steps.add(step);
        }
        return steps;
    }

    private @Nullable Step read(int at, StepForm form) {
        if (blank(form.nameZh()) && blank(form.nameEn()))
            faults.atStep(at, form, "nameZh", "chain.step.unnamed");
        Step.Mode mode = mode(at, form);
        Criteria condition = condition(at, form);
        List<ApproverRule> rules = rules(at, form);
        Step.DueRule due = due(at, form);
        if (mode == null) return null;
        String zh = blank(form.nameZh()) ? form.nameEn() : form.nameZh();
        String en = blank(form.nameEn()) ? form.nameZh() : form.nameEn();
        return new Step(
                Objects.requireNonNullElse(zh, ""),
                Objects.requireNonNullElse(en, ""),
                mode,
                condition,
                rules,
                due,
                "escalate".equals(form.overdue()),
                form.clause() == null ? "" : form.clause());
    }

    private Step.@Nullable Mode mode(int at, StepForm form) {
        switch (form.mode() == null ? "any" : form.mode()) {
            case "any":
                return Step.Mode.ANY;
            case "all":
                return Step.Mode.ALL;
            case "inform":
                return Step.Mode.INFORM;
            default:
                faults.atStep(at, form, "mode", "chain.step.mode");
                return null;
        }
    }

    private @Nullable Criteria condition(int at, StepForm form) {
        if (form.condition() == null || form.condition().isNull()) return null;
        try {
            return CriteriaJson.read(form.condition(), catalogue);
        } catch (Refusal refusal) {
            faults.atStep(at, form, "condition", "chain.step.condition");
            faults.of(refusal, "steps[" + at + "].condition");
            return null;
        }
    }

    private List<ApproverRule> rules(int at, StepForm form) {
        List<ApproverRule> rules = new ArrayList<>();
        List<ApproverForm> forms = form.approvers() == null ? List.of() : form.approvers();
        if (forms.isEmpty()) faults.atStep(at, form, "approvers", "chain.step.no-approver");
        for (int i = 0; i < forms.size(); i++) {
            String part = "approvers[" + i + "]";
            try {
                rules.add(rule(forms.get(i)));
            } catch (Refusal refusal) {
                faults.atStep(at, form, part, refusal.code());
            }
        }
        return rules;
    }

    private static ApproverRule rule(@Nullable ApproverForm form) {
        if (form == null) throw Refusal.invalid("chain.approver.unknown");
        return switch (form.by() == null ? "" : form.by()) {
            case "manager" -> new ApproverRule.ManagerUp(levels(form));
            case "head" -> new ApproverRule.HeadIn(ApproverRule.Circle.of(form.of(), "of"));
            case "headOf" -> new ApproverRule.HeadOfUnit(given(form.unitId(), "chain.unit"));
            case "role" ->
                    new ApproverRule.RoleIn(
                            given(form.role(), "chain.role"),
                            ApproverRule.Circle.of(form.within(), "within"));
            case "person" -> new ApproverRule.NamedPerson(given(form.personId(), "chain.person"));
            case "custodian" -> new ApproverRule.Custodian();
            default -> throw Refusal.invalid("chain.approver.unknown");
        };
    }

    private static int levels(ApproverForm form) {
        int levels = form.levels() == null ? 1 : form.levels();
        if (levels < 1 || levels > MOST_LEVELS) throw Refusal.invalid("chain.levels");
        return levels;
    }

    private static <T> T given(@Nullable T value, String code) {
        if (value == null) throw Refusal.invalid(code);
        return value;
    }

    private Step.@Nullable DueRule due(int at, StepForm form) {
        if (form.dueAmount() == null) return null;
        String unit = form.dueUnit() == null ? "days" : form.dueUnit();
        if (form.dueAmount() < 1
                || form.dueAmount() > LONGEST_DUE
                || !(unit.equals("days") || unit.equals("hours"))) {
            faults.atStep(at, form, "dueAmount", "chain.step.due");
            return null;
        }
        return new Step.DueRule(form.dueAmount(), unit.equals("days"));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

package zhike.approval.chain;

import zhike.approval.Facts;
import zhike.identity.Organisation;
import zhike.platform.criteria.FieldCatalogue;

import java.util.List;
import java.util.Map;

/** Whether a chain may go live: every step names somebody who is there, and can be reached. */
final class ChainCheck {
    private final FieldCatalogue<Facts> catalogue;
    private final Organisation who;

    ChainCheck(FieldCatalogue<Facts> catalogue, Organisation who) {
        this.catalogue = catalogue;
        this.who = who;
    }

    Faults of(ChainForm form) {
        Faults faults = new Faults();
        List<StepForm> forms = form.stepsOrNone();
        new StepReading(catalogue, faults).read(forms);
        for (int i = 0; i < forms.size(); i++) step(i, forms.get(i), faults);
        if (forms.stream().allMatch(step -> "inform".equals(step.mode())))
            faults.add("steps", "chain.no-steps", Map.of());
        if (form.fallbackRole() != null && noneWith(form.fallbackRole()))
            faults.add("fallbackRole", "chain.fallback.empty", Map.of("role", form.fallbackRole()));
        return faults;
    }

    private void step(int at, StepForm form, Faults faults) {
        Faults alone = new Faults();
        List<Step> steps = new StepReading(catalogue, alone).read(List.of(form));
        if (steps.isEmpty()) return;
        if (Unreachable.impossible(steps.getFirst().condition()))
            faults.atStep(at, form, "condition", "chain.step.unreachable");
        List<ApproverRule> rules = steps.getFirst().approvers();
        for (int i = 0; i < rules.size(); i++) {
            String part = "approvers[" + i + "]";
            switch (rules.get(i)) {
                case ApproverRule.NamedPerson(long id) -> {
                    if (who.person(id).filter(Organisation.Person::active).isEmpty())
                        faults.atStep(
                                at,
                                form,
                                part,
                                "chain.step.person-gone",
                                Map.of("person", name(id)));
                }
                case ApproverRule.HeadOfUnit(long id) -> {
                    if (who.unit(id).isEmpty())
                        faults.atStep(at, form, part, "chain.step.unit-gone");
                }
                case ApproverRule.RoleIn(String role, var circle) -> {
                    if (noneWith(role))
                        faults.atStep(
                                at, form, part, "chain.step.role-empty", Map.of("role", role));
                }
                default -> {}
            }
        }
    }

    private boolean noneWith(String role) {
        return who.withRole(role).isEmpty();
    }

    private String name(long person) {
        return who.person(person).map(Organisation.Person::name).orElse("#" + person);
    }
}

package zhike.approval.chain;

import zhike.platform.error.FieldFault;
import zhike.platform.error.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that keeps a chain from going live, each with the step at fault. */
final class Faults {
    private final List<FieldFault> all = new ArrayList<>();

    void add(String field, String code, Map<String, Object> args) {
        all.add(new FieldFault(field, code, args));
    }

    /** At a step, which the words name as {@code {step}} and {@code {name}}. */
    void atStep(int step, StepForm form, String part, String code) {
        atStep(step, form, part, code, Map.of());
    }

    void atStep(int step, StepForm form, String part, String code, Map<String, Object> more) {
        Map<String, Object> args = new java.util.LinkedHashMap<>(more);
        args.put("step", step + 1);
        args.put("name", form.nameZh() == null ? "" : form.nameZh());
        add("steps[" + step + "]" + (part.isEmpty() ? "" : "." + part), code, args);
    }

    void of(Refusal refusal, String prefix) {
        add(prefix, refusal.code(), refusal.args());
    }

    List<FieldFault> all() {
        return all;
    }

    /** The first names the whole. */
    void refuse() {
        if (all.isEmpty()) return;
        FieldFault first = all.getFirst();
        Refusal refusal = new Refusal(Refusal.Kind.INVALID, first.code(), first.args());
        all.forEach(each -> refusal.at(each.field(), each.code(), each.args()));
        throw refusal;
    }
}

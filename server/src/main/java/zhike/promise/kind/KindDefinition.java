package zhike.promise.kind;

import zhike.platform.error.Refusal;
import zhike.promise.DueRule;

import java.util.List;
import java.util.Set;

/**
 * What holds for all promises of a kind; what the JSON leaves out is empty, none or no.
 *
 * @param proof none, note, file or link
 * @param makeable people may make it by hand
 * @param keepable people may keep it by hand; else only the module does that makes it
 */
public record KindDefinition(
        DueRule rule,
        List<Warning> warnings,
        List<Reason> pauses,
        List<Escalation> escalations,
        String proof,
        List<Reason> breaches,
        Boolean makeable,
        Boolean keepable) {
    public static final String NONE = "none";
    static final Set<String> PROOFS = Set.of(NONE, "note", "file", "link");
    private static final int MOST = 20;
    private static final String FIELD = "definition.";
    private static final String CODE = "promise.kind.";

    public KindDefinition {
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
        pauses = pauses == null ? List.of() : List.copyOf(pauses);
        escalations = escalations == null ? List.of() : List.copyOf(escalations);
        breaches = breaches == null ? List.of() : List.copyOf(breaches);
        proof = proof == null ? NONE : proof;
        makeable = Boolean.TRUE.equals(makeable);
        keepable = Boolean.TRUE.equals(keepable);
    }

    public boolean byHand() {
        return Boolean.TRUE.equals(makeable);
    }

    public boolean keptByHand() {
        return Boolean.TRUE.equals(keepable);
    }

    /** Names the first part that cannot be. */
    public void check() {
        if (rule == null || !rule.sound() || rule instanceof DueRule.Fixed) throw wrong("rule");
        if (warnings.size() > MOST || !warnings.stream().allMatch(Warning::sound))
            throw wrong("warnings");
        if (escalations.size() > MOST || !escalations.stream().allMatch(Escalation::sound))
            throw wrong("escalations");
        if (!sound(pauses)) throw wrong("pauses");
        if (!sound(breaches)) throw wrong("breaches");
        if (!PROOFS.contains(proof)) throw wrong("proof");
    }

    private static boolean sound(List<Reason> reasons) {
        return reasons.size() <= MOST
                && reasons.stream().allMatch(Reason::sound)
                && reasons.stream().map(Reason::code).distinct().count() == reasons.size();
    }

    private static Refusal wrong(String part) {
        return Refusal.invalid(FIELD + part, CODE + part);
    }
}

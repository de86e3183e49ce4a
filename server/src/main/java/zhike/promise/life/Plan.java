package zhike.promise.life;

import org.jspecify.annotations.Nullable;

import zhike.platform.calendar.BusinessCalendar;
import zhike.promise.PromiseState;
import zhike.promise.kind.Escalation;
import zhike.promise.kind.KindDefinition;
import zhike.promise.kind.Warning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When a promise that is due at a moment is warned of before and escalated after. */
public record Plan(KindDefinition kind, BusinessCalendar calendar, Instant due) {

    /**
     * When the clock must look next: at the first step after {@code after}, at the due time of an
     * open one in any case.
     */
    public @Nullable Instant next(PromiseState state, Instant after) {
        return switch (state) {
            case OPEN -> first(warnings(), after, due);
            case BROKEN -> first(escalations(), after, null);
            default -> null;
        };
    }

    List<Step> warnings() {
        List<Step> steps = new ArrayList<>();
        for (Warning warning : kind.warnings())
            steps.add(new Step(warning.before().before(due, calendar), warning, null, 0));
        return sorted(steps);
    }

    /** When it is told to whom after it was due. */
    public List<Step> escalations() {
        List<Step> steps = new ArrayList<>();
        for (Escalation escalation : kind.escalations()) {
            Instant at = escalation.after().after(due, calendar);
            for (int turn = 0; turn < escalation.turns(); turn++) {
                if (turn > 0 && escalation.again() != null)
                    at = escalation.again().after(at, calendar);
                steps.add(new Step(at, null, escalation, turn));
            }
        }
        return sorted(steps);
    }

    /** When somebody is warned. */
    public List<Instant> warned() {
        return warnings().stream().map(Step::at).toList();
    }

    private static List<Step> sorted(List<Step> steps) {
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private static @Nullable Instant first(
            List<Step> steps, Instant after, @Nullable Instant otherwise) {
        for (Step step : steps)
            if (step.at().isAfter(after) && (otherwise == null || step.at().isBefore(otherwise)))
                return step.at();
        return otherwise;
    }
}

package zhike.promise.list;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import zhike.identity.Staff;
import zhike.identity.WorkCalendars;
import zhike.platform.calendar.BusinessCalendar;
import zhike.platform.error.Refusal;
import zhike.platform.web.Needs;
import zhike.promise.kind.KindDefinition;
import zhike.promise.life.Plan;
import zhike.promise.life.Step;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Tries a kind out before it is used: from then, for that person, due when and why. */
@RestController
class TrialEndpoint {
    record Trial(
            @NotNull KindDefinition definition, @NotNull Instant from, @NotNull Long personId) {}

    /**
     * @param warnings and escalations: when somebody would be told
     */
    record Tried(PromiseView.Why why, List<Instant> warnings, List<Told> escalations) {}

    record Told(Instant at, String to) {}

    private final Staff staff;
    private final WorkCalendars calendars;
    private final Explaining explaining;

    TrialEndpoint(Staff staff, WorkCalendars calendars, Explaining explaining) {
        this.staff = staff;
        this.calendars = calendars;
        this.explaining = explaining;
    }

    @PostMapping("/api/promise-kinds/trial")
    @Needs("promisekind.manage")
    Tried tried(@Valid @RequestBody Trial trial, Locale locale) {
        KindDefinition kind = trial.definition();
        kind.check();
        Staff.Member person =
                staff.find(trial.personId())
                        .orElseThrow(() -> Refusal.invalid("personId", "promise.owner"));
        BusinessCalendar calendar = calendars.of(person.unitId());
        PromiseView.Why why = explaining.of(kind.rule(), trial.from(), calendar, locale);
        Plan plan = new Plan(kind, calendar, why.due());
        return new Tried(
                why, plan.warned(), plan.escalations().stream().map(TrialEndpoint::told).toList());
    }

    private static Told told(Step step) {
        return new Told(step.at(), Objects.requireNonNull(step.escalation()).to());
    }
}

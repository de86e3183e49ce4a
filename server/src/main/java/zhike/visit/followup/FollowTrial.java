package zhike.visit.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.identity.WorkCalendars;
import zhike.platform.calendar.BusinessCalendar;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What would come next, answer after answer, each given when it is due; nothing is saved. */
@Component
class FollowTrial {
    record Form(
            @NotNull @Valid FollowStep first,
            @NotNull @Size(max = 40) List<@Valid @NotNull FollowRule> rules,
            @NotNull @Size(max = 50)
                    List<@NotNull @Pattern(regexp = FollowRule.RESULTS) String> results) {}

    /**
     * @param rule that made it, from 0; -1 for the first
     * @param run how often the result before had come in a row
     */
    record Step(int no, String way, String by, int rule, int run, Instant dueAt) {}

    private final WorkCalendars calendars;
    private final Clock clock;

    FollowTrial(WorkCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** One more than there are results. */
    List<Step> of(Viewer viewer, Form form) {
        FollowRules rules = new FollowRules(form.first(), form.rules());
        BusinessCalendar calendar = calendars.ofPerson(viewer.personId());
        List<Step> steps = new ArrayList<>();
        Instant from = clock.instant();
        for (int no = 0; no <= form.results().size(); no++) {
            FollowRules.Next next = rules.after(form.results().subList(0, no));
            from = next.step().due().due(from, calendar).at();
            steps.add(
                    new Step(
                            no + 1,
                            next.step().way(),
                            next.step().by(),
                            next.rule(),
                            next.run(),
                            from));
        }
        return steps;
    }
}

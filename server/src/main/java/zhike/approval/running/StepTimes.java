package zhike.approval.running;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.approval.chain.Step;
import zhike.identity.WorkCalendars;
import zhike.platform.calendar.BusinessCalendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * Times of steps by the approver's calendar: hours of working time, or the close of work of the nth
 * working day after this one. STAND-IN for the promises themselves until they are merged.
 */
@Component
class StepTimes implements StepPromises {
    private final WorkCalendars calendars;

    StepTimes(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public @Nullable Instant due(long approver, Step.@Nullable DueRule rule, Instant from) {
        if (rule == null) return null;
        BusinessCalendar calendar = calendars.ofPerson(approver);
        if (!rule.days()) return calendar.plus(from, Duration.ofHours(rule.amount()));
        return calendar.endOfDay(
                calendar.plusDays(from.atZone(calendar.zone()).toLocalDate(), rule.amount()));
    }

    @Override
    public void made(
            long task,
            long approver,
            @Nullable Long customerId,
            Instant from,
            @Nullable Instant due) {}

    @Override
    public void kept(long task, long request, String decision) {}

    @Override
    public void released(Collection<Long> tasks, String why) {}
}

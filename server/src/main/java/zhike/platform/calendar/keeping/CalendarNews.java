package zhike.platform.calendar.keeping;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import zhike.platform.broadcast.Broadcast;
import zhike.platform.calendar.CalendarChanged;

import java.util.Collection;
import java.util.Set;

/** Tells that calendars changed: this transaction at once, every node at its commit. */
@Component
public class CalendarNews {
    private final ApplicationEventPublisher events;
    private final Broadcast broadcast;

    CalendarNews(ApplicationEventPublisher events, Broadcast broadcast) {
        this.events = events;
        this.broadcast = broadcast;
    }

    public void tell(long calendarId) {
        tell(Set.of(calendarId));
    }

    /** Of several at once, so that what hangs on them is counted anew only once. */
    public void tell(Collection<Long> calendarIds) {
        if (calendarIds.isEmpty()) return;
        ChangedHere.mark();
        calendarIds.forEach(id -> broadcast.tell(Calendars.CHANGED, id));
        events.publishEvent(new CalendarChanged(Set.copyOf(calendarIds)));
    }
}

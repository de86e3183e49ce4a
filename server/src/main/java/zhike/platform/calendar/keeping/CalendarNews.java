package zhike.platform.calendar.keeping;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import zhike.platform.broadcast.Broadcast;
import zhike.platform.calendar.CalendarChanged;

/** Tells that a calendar changed: this transaction at once, every node at its commit. */
@Component
public class CalendarNews {
    private final ApplicationEventPublisher events;
    private final Broadcast broadcast;

    CalendarNews(ApplicationEventPublisher events, Broadcast broadcast) {
        this.events = events;
        this.broadcast = broadcast;
    }

    public void tell(long calendarId) {
        ChangedHere.mark();
        broadcast.tell(Calendars.CHANGED, calendarId);
        events.publishEvent(new CalendarChanged(calendarId));
    }
}

package zhike.promise.clock;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.identity.Acting;
import zhike.platform.calendar.CalendarChanged;
import zhike.platform.job.Jobs;

/** A calendar that counts otherwise than before makes every count on it wrong. */
@Component
class RetimeStarting {
    private final Jobs jobs;

    RetimeStarting(Jobs jobs) {
        this.jobs = jobs;
    }

    @EventListener
    void changed(CalendarChanged news) {
        var request = new RetimeJob.Request(null, news.calendarIds(), "calendar");
        // nobody's own work: who fills in a year day by day is not refused for too many jobs
        Acting.run(null, () -> jobs.start(RetimeJob.NAME, request));
    }
}

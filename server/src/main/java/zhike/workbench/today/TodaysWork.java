package zhike.workbench.today;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.identity.WorkCalendars;
import zhike.promise.Horizon;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What waits for the viewer: all sources, one order. */
@Component
public class TodaysWork {
    private final List<WorkSource> sources;
    private final BirthdaysSoon birthdays;
    private final OwnPromises promises;
    private final WorkCalendars calendars;
    private final Clock clock;

    TodaysWork(
            List<WorkSource> sources,
            BirthdaysSoon birthdays,
            OwnPromises promises,
            WorkCalendars calendars,
            Clock clock) {
        this.sources = sources;
        this.birthdays = birthdays;
        this.promises = promises;
        this.calendars = calendars;
        this.clock = clock;
    }

    public Work of(Viewer viewer, Locale locale) {
        return of(sources, viewer, locale);
    }

    /** Only what they owe. */
    public Work owed(Viewer viewer, Locale locale) {
        return of(sources.stream().filter(WorkSource::owed).toList(), viewer, locale);
    }

    public List<WorkRow> birthdays(Viewer viewer, Locale locale) {
        return of(List.of(birthdays), viewer, locale).groups().stream()
                .flatMap(group -> group.rows().stream())
                .toList();
    }

    private Work of(List<? extends WorkSource> asked, Viewer viewer, Locale locale) {
        Horizon horizon = horizon(viewer);
        Piles piles = new Piles();
        for (WorkSource source : asked) source.fill(piles, viewer, horizon, locale);
        return piles.work(horizon);
    }

    /** What waits for somebody else, as far as the viewer sees it; approvals are promises here. */
    Work ofColleague(Viewer viewer, long person, Locale locale) {
        Horizon horizon = horizon(viewer);
        Piles piles = new Piles();
        promises.fill(piles, viewer, Set.of(person), Set.of(), horizon, locale);
        return piles.work(horizon);
    }

    Horizon horizon(Viewer viewer) {
        return Horizon.of(clock.instant(), calendars.ofPerson(viewer.personId()).zone());
    }
}

package zhike.sim;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One day's acts, played in the order of their times. */
final class Day {
    interface Deed {
        void run();
    }

    private record Planned(LocalTime at, Deed deed) {}

    /**
     * What was refused over the whole play, by its code: a few are life, many are a fault of the
     * play.
     */
    static final Map<String, Integer> REFUSED = new TreeMap<>();

    private final LocalDate date;
    private final List<Planned> plan = new ArrayList<>();

    Day(LocalDate date) {
        this.date = date;
    }

    LocalDate date() {
        return date;
    }

    void at(LocalTime time, Deed deed) {
        plan.add(new Planned(time, deed));
    }

    /** Up to the given time, as if the rest of the day were still to come. */
    void play(PlayedClock clock, LocalTime until) {
        plan.sort(Comparator.comparing(Planned::at));
        for (Planned each : plan) {
            if (each.at().isAfter(until)) return;
            clock.set(date.atTime(each.at()));
            try {
                each.deed().run();
            } catch (Refused refused) {
                if (refused.status >= 500 || refused.status == 401) throw refused;
                if (REFUSED.merge(refused.status + " " + refused.code, 1, Integer::sum) <= 2)
                    System.err.println(refused.getMessage());
            }
        }
    }
}

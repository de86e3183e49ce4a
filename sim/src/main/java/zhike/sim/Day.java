package zhike.sim;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** One day's acts, played in the order of their times. */
final class Day {
    interface Deed {
        void run();
    }

    private record Planned(LocalTime at, int number, Deed deed) {}

    /**
     * What was refused over the whole play, by its code: a few are life, many are a fault of the
     * play.
     */
    static final Map<String, Integer> REFUSED = new TreeMap<>();

    private final LocalDate date;
    private final int number;
    private final PriorityQueue<Planned> plan =
            new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparing(Planned::number));
    private int planned;

    Day(LocalDate date, int number) {
        this.date = date;
        this.number = number;
    }

    /** Of all days that the company works in the play, from 1 on. */
    int number() {
        return number;
    }

    LocalDate date() {
        return date;
    }

    void at(LocalTime time, Deed deed) {
        plan.add(new Planned(time, planned++, deed));
    }

    /**
     * Up to the given time, as if the rest of the day were still to come. What is done may plan
     * more for the same day.
     */
    void play(Passing passing, LocalTime until) {
        for (Planned next = plan.poll(); next != null; next = plan.poll()) {
            if (next.at().isAfter(until)) return;
            passing.to(date.atTime(next.at()));
            try {
                next.deed().run();
            } catch (Refused refused) {
                count(refused);
            }
        }
    }

    static void count(Refused refused) {
        if (refused.status >= 500 || refused.status == 401) throw refused;
        if (REFUSED.merge(refused.status + " " + refused.code, 1, Integer::sum) <= 2)
            System.err.println(refused.getMessage());
    }
}

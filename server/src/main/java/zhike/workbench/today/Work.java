package zhike.workbench.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What waits for somebody.
 *
 * @param day that it is for them
 * @param tomorrow the first moment that is no more today
 * @param monday the first moment that is no more this week
 * @param upTo beyond this nothing is counted
 */
public record Work(LocalDate day, Instant tomorrow, Instant monday, int upTo, List<Group> groups) {
    /**
     * @param code overdue, today, week, later, paused or undated
     * @param count of all, also of those not among the rows
     * @param kinds how many there are of each kind of thing
     */
    public record Group(String code, int count, List<KindCount> kinds, List<WorkRow> rows) {}

    public record KindCount(String kind, int count) {}
}

package zhike.workbench.today;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.ReachedStaff;
import zhike.access.ReachedStaff.Colleague;
import zhike.access.Viewer;
import zhike.identity.Named;
import zhike.platform.error.Refusal;
import zhike.promise.OwedPromises;
import zhike.promise.Stretch;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What waits for those whose promises the viewer reads: how much each, and each in turn. */
@Component
public class TeamWork {
    static final String READ = "promise.read";
    private static final int PEOPLE = 300;
    private static final int COUNTED = 200;

    /**
     * @param upTo beyond this nothing is counted
     * @param more there are more people than are shown
     */
    public record Team(int upTo, boolean more, List<Member> members) {}

    /** How much somebody has to do. */
    public record Member(
            long id,
            String name,
            Named unit,
            int overdue,
            int today,
            int week,
            int later,
            int paused) {
        /** What somebody must still do. */
        int load() {
            return overdue + today + week + later;
        }
    }

    private final ReachedStaff staff;
    private final OwedPromises owed;
    private final TodaysWork work;

    TeamWork(ReachedStaff staff, OwedPromises owed, TodaysWork work) {
        this.staff = staff;
        this.owed = owed;
        this.work = work;
    }

    /** Who has most overdue first. */
    public Team of(Viewer viewer, @Nullable Long unitId) {
        List<Colleague> people =
                staff.of(viewer, READ, unitId, PEOPLE + 1).stream()
                        .filter(each -> each.id() != viewer.personId())
                        .toList();
        List<Colleague> shown = people.stream().limit(PEOPLE).toList();
        Map<Long, Map<Stretch, Integer>> counts =
                owed.counts(
                        viewer,
                        shown.stream().map(Colleague::id).toList(),
                        Set.of(),
                        work.horizon(viewer),
                        COUNTED);
        return new Team(
                COUNTED,
                people.size() > PEOPLE,
                shown.stream()
                        .map(each -> member(each, counts.getOrDefault(each.id(), Map.of())))
                        .sorted(
                                Comparator.comparingInt(Member::overdue)
                                        .thenComparingInt(Member::load)
                                        .reversed()
                                        .thenComparing(Member::name))
                        .toList());
    }

    /**
     * @throws Refusal {@code person.missing} where they are not within reach
     */
    Work member(Viewer viewer, long person, Locale locale) {
        if (!staff.holds(viewer, READ, person)) throw Refusal.missing("person");
        return work.ofColleague(viewer, person, locale);
    }

    private static Member member(Colleague each, Map<Stretch, Integer> counts) {
        return new Member(
                each.id(),
                each.name(),
                each.unit(),
                counts.getOrDefault(Stretch.OVERDUE, 0),
                counts.getOrDefault(Stretch.TODAY, 0),
                counts.getOrDefault(Stretch.WEEK, 0),
                counts.getOrDefault(Stretch.LATER, 0),
                counts.getOrDefault(Stretch.PAUSED, 0));
    }
}

package zhike.promise.life;

import org.springframework.stereotype.Component;

import zhike.identity.Staff;
import zhike.identity.Superiors;
import zhike.platform.error.Refusal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Where those stand who are to own promises. */
@Component
public class Owners {
    private final Staff staff;
    private final Superiors superiors;

    Owners(Staff staff, Superiors superiors) {
        this.staff = staff;
        this.superiors = superiors;
    }

    /**
     * Of each person where they stand; in the place of who does not work here any more their
     * superior. The units are neither moved nor closed before the transaction ends.
     *
     * @throws Refusal promise.owner where there is no superior either
     */
    public Map<Long, Staff.Member> standing(Collection<Long> persons) {
        Set<Long> wanted = Set.copyOf(persons);
        Map<Long, Staff.Member> found = active(wanted);
        List<Long> gone = wanted.stream().filter(each -> !found.containsKey(each)).toList();
        if (!gone.isEmpty()) {
            Map<Long, Long> instead = superiors.of(gone);
            Map<Long, Staff.Member> stead = active(instead.values());
            for (long each : gone) {
                Staff.Member superior = stead.get(instead.get(each));
                if (superior == null) throw Refusal.invalid("owner", "promise.owner");
                found.put(each, superior);
            }
        }
        return placed(found);
    }

    public Staff.Member one(long person) {
        return Objects.requireNonNull(standing(List.of(person)).get(person));
    }

    private Map<Long, Staff.Member> placed(Map<Long, Staff.Member> found) {
        Map<Long, Long> branches =
                staff.standingUnits(
                        found.values().stream().map(Staff.Member::unitId).distinct().toList());
        Map<Long, Staff.Member> placed = new HashMap<>();
        found.forEach(
                (person, at) ->
                        placed.put(
                                person,
                                new Staff.Member(
                                        at.id(),
                                        at.name(),
                                        at.unitId(),
                                        branches.getOrDefault(at.unitId(), at.branchId()),
                                        true)));
        return placed;
    }

    private Map<Long, Staff.Member> active(Collection<Long> persons) {
        return staff.all(persons).stream()
                .filter(Staff.Member::active)
                .collect(
                        Collectors.toMap(
                                Staff.Member::id, each -> each, (a, b) -> a, HashMap::new));
    }
}

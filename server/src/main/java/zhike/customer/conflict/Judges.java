package zhike.customer.conflict;

import org.springframework.stereotype.Component;

import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.identity.Superiors;
import zhike.platform.error.Refusal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who rules between two: the nearest who answers for both, and is neither. */
@Component
class Judges {
    private static final List<String> LAST = List.of("general_manager", "administrator");
    private final Superiors superiors;
    private final Staff staff;

    Judges(Superiors superiors, Staff staff) {
        this.superiors = superiors;
        this.staff = staff;
    }

    /**
     * The manager of both; else the nearest head over the units of both; else the owner's superior;
     * else the general manager.
     *
     * @throws Refusal nobody
     */
    long between(long owner, long claimant) {
        Set<Long> parties = Set.of(owner, claimant);
        Map<Long, Long> above = superiors.of(parties);
        Long first = above.get(owner);
        if (first != null && first.equals(above.get(claimant)) && !parties.contains(first))
            return first;
        return Stream.of(
                        common(owner, claimant),
                        first == null ? List.<Long>of() : List.of(first),
                        last())
                .flatMap(Collection::stream)
                .filter(each -> !parties.contains(each))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("conflict.nobody"));
    }

    private List<Long> common(long owner, long claimant) {
        List<Staff.Member> both = staff.all(List.of(owner, claimant));
        Map<Long, List<Long>> heads =
                superiors.heads(both.stream().map(Staff.Member::unitId).toList());
        List<List<Long>> ways =
                both.stream().map(each -> heads.getOrDefault(each.unitId(), List.of())).toList();
        return ways.size() < 2
                ? List.of()
                : ways.get(0).stream().filter(ways.get(1)::contains).toList();
    }

    private List<Long> last() {
        List<Long> branches = staff.branches().stream().map(Named::id).toList();
        return LAST.stream()
                .flatMap(role -> superiors.inRole(role, branches).values().stream())
                .flatMap(Collection::stream)
                .toList();
    }
}

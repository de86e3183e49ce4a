package zhike.customer.conflict;

import org.springframework.stereotype.Component;

import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.identity.Superiors;
import zhike.platform.error.Refusal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who rules among those who claim: the nearest who answers for all, and is none of them. */
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
     * The manager of all; else the nearest head over the units of all; else the nearest superior of
     * the owner; else the general manager.
     *
     * @param parties the owner among them
     * @throws Refusal nobody
     */
    long among(long owner, Set<Long> parties) {
        Map<Long, Long> above = superiors.of(parties);
        Long first = above.get(owner);
        boolean ofAll =
                first != null && parties.stream().allMatch(each -> first.equals(above.get(each)));
        return Stream.of(
                        ofAll ? List.of(first) : List.<Long>of(),
                        common(parties),
                        above(owner, parties),
                        last())
                .flatMap(Collection::stream)
                .filter(each -> !parties.contains(each))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("conflict.nobody"));
    }

    private List<Long> common(Set<Long> parties) {
        List<Staff.Member> all = staff.all(parties);
        Map<Long, List<Long>> heads =
                superiors.heads(all.stream().map(Staff.Member::unitId).toList());
        if (all.size() < parties.size()) return List.of();
        return heads.getOrDefault(all.getFirst().unitId(), List.of()).stream()
                .filter(
                        head ->
                                all.stream()
                                        .allMatch(
                                                each ->
                                                        heads.getOrDefault(each.unitId(), List.of())
                                                                .contains(head)))
                .toList();
    }

    /** The owner's superior; theirs, where that one claims too. */
    private List<Long> above(long owner, Set<Long> parties) {
        Set<Long> way = new LinkedHashSet<>();
        Long next = owner;
        while (next != null && parties.contains(next) && way.add(next))
            next = superiors.of(List.of(next)).get(next);
        return next == null ? List.of() : List.of(next);
    }

    private List<Long> last() {
        List<Long> branches = staff.branches().stream().map(Named::id).toList();
        return LAST.stream()
                .flatMap(role -> superiors.inRole(role, branches).values().stream())
                .flatMap(Collection::stream)
                .toList();
    }
}

package zhike.customer.custody;

import org.springframework.stereotype.Component;

import zhike.access.ReachReasons;
import zhike.access.Viewer;
import zhike.customer.CardPlace;
import zhike.customer.CustomerReach;
import zhike.customer.card.CardStore;
import zhike.identity.Named;
import zhike.identity.Staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who can see or change this customer, and why: by the very reach that their queries use. */
@Component
class Visibility {
    /** So many are told; who is nearest to the customer comes first. */
    private static final int MOST = 500;

    private static final Map<String, String> OPERATIONS =
            Map.of("customer.read", "read", "customer.edit", "edit");

    /** Somebody with their unit. */
    record Person(long id, String name, Named unit) {}

    /** One reason. @param code owner, collaborator, unit, branch or all */
    record Because(String code, String text) {}

    /** Somebody who sees the customer. */
    record Seer(Person person, SortedSet<String> operations, List<Because> because) {}

    private record Held(ReachReasons.Reason reason, CustomerReach.Way way) {}

    private final Staff staff;
    private final CardStore cards;
    private final ReachReasons reasons;
    private final VisibilityWords words;

    Visibility(Staff staff, CardStore cards, ReachReasons reasons, VisibilityWords words) {
        this.staff = staff;
        this.cards = cards;
        this.reasons = reasons;
        this.words = words;
    }

    public List<Seer> of(Viewer viewer, long cardId, Locale locale) {
        CardPlace place = cards.read(viewer, "customer.read", cardId).place();
        Map<Long, List<Held>> held = new HashMap<>();
        for (ReachReasons.Reason reason : reasons.of(OPERATIONS.keySet())) {
            CustomerReach.Way way =
                    CustomerReach.way(reason.grant().reach(), reason.grant().operation(), place);
            if (way != null)
                held.computeIfAbsent(reason.personId(), person -> new ArrayList<>())
                        .add(new Held(reason, way));
        }
        List<Long> nearest =
                held.entrySet().stream()
                        .sorted(
                                Comparator.comparing(
                                                (Map.Entry<Long, List<Held>> each) ->
                                                        nearness(each.getValue()))
                                        .thenComparing(Map.Entry::getKey))
                        .limit(MOST)
                        .map(Map.Entry::getKey)
                        .toList();
        Map<Long, Person> people = people(nearest);
        VisibilityWords.Known known =
                words.known(
                        held.values().stream().flatMap(List::stream).map(Held::reason).toList(),
                        place,
                        locale);
        List<Seer> seers = new ArrayList<>();
        for (long id : nearest) {
            Person person = people.get(id);
            if (person != null) seers.add(seer(person, held.getOrDefault(id, List.of()), known));
        }
        return seers;
    }

    private static int nearness(List<Held> held) {
        return held.stream()
                .mapToInt(
                        each ->
                                each.way().ordinal()
                                        + (each.reason().delegatedBy() == null
                                                ? 0
                                                : CustomerReach.Way.values().length))
                .min()
                .orElseThrow();
    }

    private Map<Long, Person> people(List<Long> ids) {
        List<Staff.Member> members = staff.all(ids);
        Map<Long, String> units =
                words.units(members.stream().map(Staff.Member::unitId).collect(Collectors.toSet()));
        return members.stream()
                .filter(Staff.Member::active)
                .collect(
                        Collectors.toMap(
                                Staff.Member::id,
                                member ->
                                        new Person(
                                                member.id(),
                                                member.name(),
                                                new Named(
                                                        member.unitId(),
                                                        units.getOrDefault(member.unitId(), "")))));
    }

    private static Seer seer(Person person, List<Held> held, VisibilityWords.Known known) {
        TreeSet<String> operations = new TreeSet<>(Comparator.reverseOrder());
        Set<Because> because = new LinkedHashSet<>();
        held.stream()
                .sorted(Comparator.comparing(Held::way))
                .forEach(
                        each -> {
                            operations.add(OPERATIONS.get(each.reason().grant().operation()));
                            because.add(
                                    new Because(
                                            each.way().code(),
                                            known.text(each.reason(), each.way())));
                        });
        return new Seer(person, operations, List.copyOf(because));
    }
}

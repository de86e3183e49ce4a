package zhike.identity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Who is who at one moment: people, units, heads, roles and loans of rights, without a database.
 */
public final class Organisation {
    /**
     * @param state active, suspended or left
     * @param roles codes
     */
    public record Person(
            long id,
            String name,
            long unitId,
            @Nullable Long managerId,
            String state,
            Set<String> roles) {
        public boolean active() {
            return state.equals("active");
        }
    }

    /**
     * @param path from the root down to the unit itself
     */
    public record Unit(long id, String kind, String name, long branchId, List<Long> path) {}

    /** Somebody heads a unit from a day to a day, both included. */
    public record Headship(long unitId, long personId, LocalDate from, @Nullable LocalDate to) {
        boolean on(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /** One lends operations to another until before {@code ends}. */
    public record Loan(long from, long to, Instant starts, Instant ends, Set<String> operations) {
        boolean lends(String operation, Instant at) {
            return operations.contains(operation) && !starts.isAfter(at) && ends.isAfter(at);
        }
    }

    private final Map<Long, Person> people;
    private final Map<Long, Unit> units;
    private final Map<Long, List<Headship>> heads;
    private final Map<Long, List<Loan>> lentBy;
    private final Map<Long, List<Loan>> lentTo;
    private final Map<String, List<Person>> byRole;

    public Organisation(
            List<Person> people, List<Unit> units, List<Headship> heads, List<Loan> loans) {
        this.people = people.stream().collect(Collectors.toMap(Person::id, each -> each));
        this.units = units.stream().collect(Collectors.toMap(Unit::id, each -> each));
        this.heads = heads.stream().collect(Collectors.groupingBy(Headship::unitId));
        lentBy = loans.stream().collect(Collectors.groupingBy(Loan::from));
        lentTo = loans.stream().collect(Collectors.groupingBy(Loan::to));
        byRole =
                people.stream()
                        .flatMap(each -> each.roles().stream().map(role -> Map.entry(role, each)))
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
    }

    public Optional<Person> person(long id) {
        return Optional.ofNullable(people.get(id));
    }

    public Optional<Unit> unit(long id) {
        return Optional.ofNullable(units.get(id));
    }

    /** The unit and those above it, the nearest first. */
    public List<Unit> upwards(long unitId) {
        Unit unit = units.get(unitId);
        return unit == null
                ? List.of()
                : unit.path().reversed().stream().map(units::get).filter(Objects::nonNull).toList();
    }

    /** Ids of the units in and below the one with this id, all as text. */
    public Set<String> below(String unitId) {
        return units.values().stream()
                .filter(unit -> unit.path().stream().anyMatch(up -> unitId.equals(up.toString())))
                .map(unit -> Long.toString(unit.id()))
                .collect(Collectors.toSet());
    }

    /** Those who head the unit on a day, whatever their state. */
    public List<Long> heads(long unitId, LocalDate day) {
        return heads.getOrDefault(unitId, List.of()).stream()
                .filter(each -> each.on(day))
                .map(Headship::personId)
                .distinct()
                .sorted()
                .toList();
    }

    /** Those with the role who work in the unit or below it and are neither suspended nor gone. */
    public List<Long> withRole(String role, long unitId) {
        return byRole.getOrDefault(role, List.of()).stream()
                .filter(Person::active)
                .filter(each -> within(each.unitId(), unitId))
                .map(Person::id)
                .sorted()
                .toList();
    }

    /** Everywhere. */
    public List<Long> withRole(String role) {
        return byRole.getOrDefault(role, List.of()).stream()
                .filter(Person::active)
                .map(Person::id)
                .sorted()
                .toList();
    }

    private boolean within(long unitId, long above) {
        Unit unit = units.get(unitId);
        return unit != null && unit.path().contains(above);
    }

    /** Who acts for a person now in this operation; what was lent is not lent on. */
    public Set<Long> standIns(long person, String operation, Instant at) {
        return lent(person, lentBy, Loan::to, operation, at);
    }

    /** For whom a person acts now in this operation. */
    public Set<Long> standsInFor(long person, String operation, Instant at) {
        return lent(person, lentTo, Loan::from, operation, at);
    }

    /** Whether one lends to another, who lends in turn, until it comes back to the first. */
    public boolean lendsInCircle(long person, String operation, Instant at) {
        Set<Long> met = new LinkedHashSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(person));
        while (!open.isEmpty())
            for (long next : standIns(open.removeFirst(), operation, at)) {
                if (next == person) return true;
                if (met.add(next)) open.add(next);
            }
        return false;
    }

    private Set<Long> lent(
            long person,
            Map<Long, List<Loan>> loans,
            ToLongFunction<Loan> other,
            String operation,
            Instant at) {
        Set<Long> found = new LinkedHashSet<>();
        for (Loan loan : loans.getOrDefault(person, List.of()))
            if (loan.lends(operation, at) && works(loan.from()) && works(loan.to()))
                found.add(other.applyAsLong(loan));
        return found;
    }

    private boolean works(long person) {
        Person found = people.get(person);
        return found != null && found.active();
    }
}

package zhike.approval.chain;

import org.jspecify.annotations.Nullable;

import zhike.identity.Organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A company made by hand: 总部(1) > 华北分公司(2) > 销售部(3) > 一组(4), and 财务部(5) of the branch. */
final class Staffed {
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private final Map<Long, Organisation.Person> people = new HashMap<>();
    private final List<Organisation.Headship> heads = new ArrayList<>();
    private final List<Organisation.Loan> loans = new ArrayList<>();

    Staffed person(long id, long unit, @Nullable Long manager, String... roles) {
        people.put(
                id, new Organisation.Person(id, "员工" + id, unit, manager, "active", Set.of(roles)));
        return this;
    }

    Staffed state(long id, String state) {
        Organisation.Person was = people.get(id);
        people.put(
                id,
                new Organisation.Person(
                        id, was.name(), was.unitId(), was.managerId(), state, was.roles()));
        return this;
    }

    Staffed heads(long unit, long person) {
        heads.add(new Organisation.Headship(unit, person, LocalDate.of(2020, 1, 1), null));
        return this;
    }

    Staffed lends(long from, long to) {
        loans.add(
                new Organisation.Loan(
                        from,
                        to,
                        NOW.minusSeconds(60),
                        NOW.plusSeconds(60),
                        Set.of(ChainResolver.OPERATION)));
        return this;
    }

    Organisation organisation() {
        return new Organisation(
                List.copyOf(people.values()),
                List.of(
                        new Organisation.Unit(1, "company", "总部", 1, List.of(1L)),
                        new Organisation.Unit(2, "branch", "华北分公司", 2, List.of(1L, 2L)),
                        new Organisation.Unit(3, "department", "销售部", 2, List.of(1L, 2L, 3L)),
                        new Organisation.Unit(4, "team", "一组", 2, List.of(1L, 2L, 3L, 4L)),
                        new Organisation.Unit(5, "department", "财务部", 2, List.of(1L, 2L, 5L))),
                heads,
                loans);
    }
}

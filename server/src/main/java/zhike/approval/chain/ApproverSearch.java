package zhike.approval.chain;

import zhike.identity.Organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/** Finds people by one rule, as the organisation stands; whether they can act is asked later. */
final class ApproverSearch {
    /**
     * @param why how they were found
     */
    record Found(long personId, List<Reason> why) {}

    private static final Map<String, String> LEADS =
            Map.of("branch", "branch_manager", "company", "general_manager");
    private static final String CUSTODIAN = "custodian";
    private final Organisation who;
    private final LocalDate day;
    private final long requester;
    private final LongFunction<Optional<Long>> custodian;

    ApproverSearch(
            Organisation who,
            LocalDate day,
            long requester,
            LongFunction<Optional<Long>> custodian) {
        this.who = who;
        this.day = day;
        this.requester = requester;
        this.custodian = custodian;
    }

    List<Found> by(ApproverRule rule) {
        return switch (rule) {
            case ApproverRule.ManagerUp(int levels) -> managers(levels);
            case ApproverRule.HeadIn(var circle) -> headsOf(circle.in(home()));
            case ApproverRule.HeadOfUnit(long unitId) ->
                    who.unit(unitId).map(this::headsOf).orElse(List.of());
            case ApproverRule.RoleIn(String role, var circle) -> role(role, circle.in(home()));
            case ApproverRule.NamedPerson(long personId) -> List.of(named(personId));
            case ApproverRule.Custodian() -> custodians();
        };
    }

    /** Posts that head the unit; of a branch or the company, else the role that leads it. */
    List<Long> heads(Organisation.Unit unit) {
        List<Long> heads = who.heads(unit.id(), day);
        String role = LEADS.get(unit.kind());
        if (!heads.isEmpty() || role == null) return heads;
        return who.withRole(role, unit.id()).stream().filter(one -> leads(one, unit)).toList();
    }

    /** A branch manager leads the branch in which they work, not the company above it. */
    private boolean leads(long person, Organisation.Unit unit) {
        return unit.kind().equals("company")
                || who.person(person)
                                .flatMap(found -> who.unit(found.unitId()))
                                .map(Organisation.Unit::branchId)
                                .orElse(0L)
                        == unit.id();
    }

    /** The units whose heads are asked when the rule finds nobody, the nearest first. */
    List<Organisation.Unit> upFrom(ApproverRule rule) {
        return switch (rule) {
            case ApproverRule.ManagerUp up -> home();
            case ApproverRule.HeadIn(var circle) -> above(circle.in(home()).id());
            case ApproverRule.HeadOfUnit(long unitId) -> above(unitId);
            default -> List.of();
        };
    }

    Reason vacant(ApproverRule rule) {
        return switch (rule) {
            case ApproverRule.ManagerUp(int levels) ->
                    Reason.of("vacant.manager", "levels", String.valueOf(levels));
            case ApproverRule.HeadIn(var circle) ->
                    Reason.of("vacant.head", "unit", circle.in(home()).name());
            case ApproverRule.HeadOfUnit(long unitId) ->
                    Reason.of(
                            "vacant.head",
                            "unit",
                            who.unit(unitId).map(Organisation.Unit::name).orElse("#" + unitId));
            case ApproverRule.RoleIn(String role, var circle) ->
                    Reason.of("vacant.role", "role", role, "unit", circle.in(home()).name());
            case ApproverRule.NamedPerson(long personId) ->
                    Reason.of("vacant.person", "person", name(personId));
            case ApproverRule.Custodian() -> new Reason("vacant.custodian", Map.of());
        };
    }

    private List<Organisation.Unit> above(long unitId) {
        List<Organisation.Unit> up = who.upwards(unitId);
        return up.isEmpty() ? up : up.subList(1, up.size());
    }

    private List<Organisation.Unit> home() {
        return who.upwards(who.person(requester).map(Organisation.Person::unitId).orElseThrow());
    }

    private List<Found> managers(int levels) {
        Long person = requester;
        for (int up = 0; up < levels && person != null; up++)
            person = who.person(person).map(Organisation.Person::managerId).orElse(null);
        return person == null
                ? List.of()
                : List.of(
                        new Found(
                                person,
                                List.of(
                                        new Reason(
                                                levels == 1 ? "manager" : "manager.up",
                                                Map.of(
                                                        "person",
                                                        name(person),
                                                        "requester",
                                                        name(requester),
                                                        "levels",
                                                        String.valueOf(levels))))));
    }

    private List<Found> headsOf(Organisation.Unit unit) {
        return found(
                heads(unit),
                person -> Reason.of("head", "unit", unit.name(), "person", name(person)));
    }

    private List<Found> role(String role, Organisation.Unit unit) {
        return found(
                who.withRole(role, unit.id()),
                person ->
                        new Reason(
                                "role",
                                Map.of(
                                        "role",
                                        role,
                                        "unit",
                                        place(person, unit),
                                        "person",
                                        name(person))));
    }

    /** Where they work, which may be below the unit that was looked through. */
    private String place(long person, Organisation.Unit within) {
        return who.person(person).flatMap(found -> who.unit(found.unitId())).orElse(within).name();
    }

    private List<Found> custodians() {
        Organisation.Unit branch = ApproverRule.Circle.BRANCH.in(home());
        Long named = custodian.apply(branch.id()).orElse(null);
        if (named != null)
            return found(
                    List.of(named),
                    person ->
                            Reason.of("custodian", "unit", branch.name(), "person", name(person)));
        List<Found> here = role(CUSTODIAN, branch);
        return here.isEmpty() ? role(CUSTODIAN, ApproverRule.Circle.COMPANY.in(home())) : here;
    }

    private Found named(long person) {
        return new Found(person, List.of(Reason.of("person", "person", name(person))));
    }

    private static List<Found> found(
            List<Long> people, java.util.function.LongFunction<Reason> why) {
        List<Found> found = new ArrayList<>();
        for (long person : people) found.add(new Found(person, List.of(why.apply(person))));
        return found;
    }

    private String name(long person) {
        return who.person(person).map(Organisation.Person::name).orElse("#" + person);
    }
}

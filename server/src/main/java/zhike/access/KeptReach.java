package zhike.access;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.identity.SignedIn;
import zhike.platform.error.Refusal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Lets people and units be moved as long as nobody comes to reach what the mover does not. */
@Component
class KeptReach {
    /** How far an operation goes at one moment, in plain units: a move changes what a branch is. */
    private record Spread(boolean all, Set<Long> units) {
        static final Spread NONE = new Spread(false, Set.of());

        boolean within(Spread some, Spread others) {
            if (some.all || others.all) return true;
            return !all
                    && units.stream()
                            .allMatch(
                                    unit ->
                                            some.units.contains(unit)
                                                    || others.units.contains(unit));
        }
    }

    private final DSLContext db;
    private final Grants grants;
    private final ViewerLoader loader;

    KeptReach(DSLContext db, Grants grants, ViewerLoader loader) {
        this.db = db;
        this.grants = grants;
        this.loader = loader;
    }

    /** What is held by one's own roles; through a key at most what that is for. */
    Map<String, Reach> forGood(SignedIn who) {
        Map<String, Reach> held = loader.granted(who.personId());
        if (who.onlyOperations() != null) held.keySet().retainAll(who.onlyOperations());
        return held;
    }

    /** Whoever manages all roles decides what others get, be it more than they hold themselves. */
    static boolean unbounded(Map<String, Reach> held) {
        return held.getOrDefault("role.manage", Reach.NONE).all();
    }

    void during(SignedIn who, Condition people, String code, Runnable change) {
        Map<String, Reach> held = forGood(who);
        Condition concerned = unbounded(held) ? people.and(PERSON.ID.eq(who.personId())) : people;
        Map<String, Spread> mine = spreads(held, branches());
        var before = spreads(concerned);
        change.run();
        spreads(concerned)
                .forEach(
                        (person, reaches) ->
                                refuseFarther(
                                        reaches,
                                        before.getOrDefault(person, Map.of()),
                                        person == who.personId() ? Map.of() : mine,
                                        code));
    }

    private static void refuseFarther(
            Map<String, Spread> after,
            Map<String, Spread> before,
            Map<String, Spread> mine,
            String code) {
        after.forEach(
                (operation, spread) -> {
                    if (!spread.within(
                            before.getOrDefault(operation, Spread.NONE),
                            mine.getOrDefault(operation, Spread.NONE)))
                        throw Refusal.forbidden(code);
                });
    }

    private Map<Long, Map<String, Spread>> spreads(Condition people) {
        Map<Long, Map<String, Reach>> reaches = new HashMap<>();
        for (Grant grant : grants.of(people, DSL.trueCondition()))
            reaches.computeIfAbsent(grant.personId(), person -> new HashMap<>())
                    .merge(grant.operation(), grant.reach(), Reach::or);
        Map<Long, Set<Long>> branches = branches();
        Map<Long, Map<String, Spread>> spreads = new HashMap<>();
        reaches.forEach((person, held) -> spreads.put(person, spreads(held, branches)));
        return spreads;
    }

    private static Map<String, Spread> spreads(
            Map<String, Reach> reaches, Map<Long, Set<Long>> branches) {
        Map<String, Spread> spreads = new HashMap<>();
        reaches.forEach(
                (operation, reach) -> {
                    Set<Long> units = new HashSet<>(reach.units());
                    for (long branch : reach.branches())
                        units.addAll(branches.getOrDefault(branch, Set.of()));
                    spreads.put(operation, new Spread(reach.all(), units));
                });
        return spreads;
    }

    private Map<Long, Set<Long>> branches() {
        Map<Long, Set<Long>> branches = new HashMap<>();
        db.select(UNIT.BRANCH_ID, UNIT.ID)
                .from(UNIT)
                .forEach(
                        row ->
                                branches.computeIfAbsent(row.value1(), branch -> new HashSet<>())
                                        .add(row.value2()));
        return branches;
    }
}

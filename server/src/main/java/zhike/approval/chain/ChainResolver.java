package zhike.approval.chain;

import org.jspecify.annotations.Nullable;

import zhike.identity.Organisation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;

/**
 * From a step and a requester to the people who are asked, each with the way by which they were
 * found. Without a database; the clock and who is who are handed in. Named fallbacks, in order:
 *
 * <ol>
 *   <li>{@code self}: the approver is the requester → next up
 *   <li>{@code left}, {@code suspended}, {@code no-right}: → their manager, else the head of their
 *       branch
 *   <li>{@code vacant}: nobody by the rule → the head of the next unit up
 *   <li>{@code fallback}: still nobody → the chain's fallback role
 *   <li>{@code away}: stays with the approver, the stand-ins may decide; {@code away.circle} when
 *       the loans lead back to the approver, with whom it then ends
 * </ol>
 */
public final class ChainResolver {
    public static final String OPERATION = "approval.decide";
    private final Organisation who;
    private final LongPredicate mayDecide;
    private final Instant now;
    private final ZoneId zone;
    private final LongFunction<Optional<Long>> custodian;

    /**
     * @param custodian the one who is named for a branch
     */
    public ChainResolver(
            Organisation who,
            LongPredicate mayDecide,
            Instant now,
            ZoneId zone,
            LongFunction<Optional<Long>> custodian) {
        this.who = who;
        this.mayDecide = mayDecide;
        this.now = now;
        this.zone = zone;
        this.custodian = custodian;
    }

    public Resolved resolve(Chain chain, Step step, long requester) {
        Map<Long, Approver> found = new LinkedHashMap<>();
        List<Reason> missed = new ArrayList<>();
        ApproverSearch search = search(requester);
        for (ApproverRule rule : step.approvers()) {
            List<ApproverSearch.Found> candidates = search.by(rule);
            Set<Long> settled = new LinkedHashSet<>();
            for (ApproverSearch.Found candidate : spare(step, candidates, requester))
                settle(candidate, requester, step)
                        .ifPresent(
                                one -> {
                                    settled.add(one.personId());
                                    found.putIfAbsent(one.personId(), withStandIns(one, requester));
                                });
            if (settled.isEmpty())
                fallBack(
                        chain,
                        step,
                        rule,
                        nobody(search, rule, candidates, requester),
                        search,
                        requester,
                        found,
                        missed);
        }
        return new Resolved(List.copyOf(found.values()), missed);
    }

    /** Nobody has the office, or only the one who asks. */
    private Reason nobody(
            ApproverSearch search,
            ApproverRule rule,
            List<ApproverSearch.Found> candidates,
            long requester) {
        boolean self =
                !candidates.isEmpty()
                        && candidates.stream().allMatch(one -> one.personId() == requester);
        return self ? Reason.of("self", "person", name(requester)) : search.vacant(rule);
    }

    private ApproverSearch search(long requester) {
        return new ApproverSearch(who, now.atZone(zone).toLocalDate(), requester, custodian);
    }

    /** In place of an approver who went meanwhile. */
    public Resolved instead(Chain chain, Step step, long requester, Approver gone) {
        Map<Long, Approver> found = new LinkedHashMap<>();
        List<Reason> missed = new ArrayList<>();
        settle(new ApproverSearch.Found(gone.personId(), gone.why()), requester, step)
                .ifPresent(one -> found.put(one.personId(), withStandIns(one, requester)));
        if (found.isEmpty()) byFallbackRole(chain, requester, found, gone.why(), missed);
        return new Resolved(List.copyOf(found.values()), missed);
    }

    /** Above an approver who let the time pass; nobody where there is nobody above. */
    public Optional<Approver> escalated(Step step, long requester, long late) {
        Long up = above(late, Set.of(late));
        if (up == null) return Optional.empty();
        List<Reason> why =
                List.of(Reason.of("escalated", "person", name(late), "manager", name(up)));
        return settle(new ApproverSearch.Found(up, why), requester, step)
                .filter(one -> one.personId() != late)
                .map(one -> withStandIns(one, requester));
    }

    /**
     * Of several who were found, the requester need not be replaced, nor one who may not decide.
     */
    private List<ApproverSearch.Found> spare(
            Step step, List<ApproverSearch.Found> all, long requester) {
        if (step.mode() == Step.Mode.INFORM) return all;
        List<ApproverSearch.Found> fit =
                all.stream()
                        .filter(one -> one.personId() != requester && fit(one.personId()))
                        .toList();
        return fit.isEmpty() ? all : fit;
    }

    /** Whether they are here and may decide. */
    public boolean fit(long person) {
        return who.person(person).filter(Organisation.Person::active).isPresent()
                && mayDecide.test(person);
    }

    private Optional<Approver> settle(ApproverSearch.Found start, long requester, Step step) {
        List<Reason> why = new ArrayList<>(start.why());
        Set<Long> seen = new LinkedHashSet<>();
        Long person = start.personId();
        while (person != null && seen.add(person)) {
            if (step.mode() == Step.Mode.INFORM && active(person))
                return Optional.of(new Approver(person, List.copyOf(why), Set.of()));
            if (person == requester) {
                why.add(Reason.of("self", "person", name(person)));
                person = above(person, seen);
            } else if (!active(person) || !mayDecide.test(person)) {
                why.add(Reason.of(gone(person), "person", name(person)));
                person = afterGone(person, seen);
            } else return Optional.of(new Approver(person, List.copyOf(why), Set.of()));
            if (person != null) why.add(Reason.of("next", "person", name(person)));
        }
        return Optional.empty();
    }

    private boolean active(long person) {
        return who.person(person).filter(Organisation.Person::active).isPresent();
    }

    private String gone(long person) {
        String state = who.person(person).map(Organisation.Person::state).orElse("left");
        return state.equals("active") ? "no-right" : state;
    }

    private @Nullable Long above(long person, Set<Long> seen) {
        Organisation.Person found = who.person(person).orElse(null);
        if (found == null) return null;
        if (found.managerId() != null && !seen.contains(found.managerId()))
            return found.managerId();
        return headAbove(found.unitId(), seen);
    }

    private @Nullable Long afterGone(long person, Set<Long> seen) {
        Organisation.Person found = who.person(person).orElse(null);
        if (found == null) return null;
        if (found.managerId() != null && !seen.contains(found.managerId()))
            return found.managerId();
        long branch = who.unit(found.unitId()).map(Organisation.Unit::branchId).orElse(0L);
        return headAbove(branch, seen);
    }

    private @Nullable Long headAbove(long unitId, Set<Long> seen) {
        ApproverSearch search = search(0);
        for (Organisation.Unit unit : who.upwards(unitId))
            for (long head : search.heads(unit)) if (!seen.contains(head)) return head;
        return null;
    }

    private void fallBack(
            Chain chain,
            Step step,
            ApproverRule rule,
            Reason nobody,
            ApproverSearch search,
            long requester,
            Map<Long, Approver> found,
            List<Reason> missed) {
        for (Organisation.Unit unit : search.upFrom(rule))
            for (long head : search.heads(unit)) {
                List<Reason> why =
                        List.of(
                                nobody,
                                Reason.of("head", "unit", unit.name(), "person", name(head)));
                var one = settle(new ApproverSearch.Found(head, why), requester, step);
                if (one.isPresent()) {
                    found.putIfAbsent(one.get().personId(), withStandIns(one.get(), requester));
                    return;
                }
            }
        byFallbackRole(chain, requester, found, List.of(nobody), missed);
    }

    private void byFallbackRole(
            Chain chain,
            long requester,
            Map<Long, Approver> found,
            List<Reason> why,
            List<Reason> missed) {
        String role = chain.fallbackRole();
        if (role != null)
            for (Organisation.Unit unit :
                    who.upwards(
                            who.person(requester).map(Organisation.Person::unitId).orElse(0L))) {
                List<Long> members =
                        who.withRole(role, unit.id()).stream()
                                .filter(one -> one != requester && mayDecide.test(one))
                                .toList();
                if (members.isEmpty()) continue;
                List<Reason> whole = new ArrayList<>(why);
                whole.add(Reason.of("fallback", "role", role, "unit", unit.name()));
                members.forEach(
                        one ->
                                found.putIfAbsent(
                                        one,
                                        withStandIns(
                                                new Approver(one, whole, Set.of()), requester)));
                return;
            }
        missed.addAll(why);
    }

    private Approver withStandIns(Approver approver, long requester) {
        Set<Long> lent = who.standIns(approver.personId(), OPERATION, now);
        if (lent.isEmpty()) return approver;
        List<Reason> why = new ArrayList<>(approver.why());
        if (who.lendsInCircle(approver.personId(), OPERATION, now))
            why.add(Reason.of("away.circle", "person", name(approver.personId())));
        Set<Long> standIns = new LinkedHashSet<>(lent);
        standIns.remove(requester);
        standIns.removeIf(one -> !mayDecide.test(one));
        for (long one : standIns)
            why.add(Reason.of("away", "person", name(approver.personId()), "standIn", name(one)));
        return new Approver(approver.personId(), List.copyOf(why), Set.copyOf(standIns));
    }

    private String name(long person) {
        return who.person(person).map(Organisation.Person::name).orElse("#" + person);
    }
}

package zhike.approval.running;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an approval by the usual chain of tests must come to, said once more as simply as can be:
 * one thread, no database. Persons: 0 manager, 1 finance, 2 leader, 3 a colleague.
 */
final class RunModel {
    static final int MANAGER = 0;
    static final int FINANCE = 1;
    static final int LEADER = 2;
    static final int COLLEAGUE = 3;

    /** A task of somebody. */
    static final class Part {
        final int step;
        final int round;
        final int person;
        String state = "waiting";

        Part(int step, int round, int person) {
            this.step = step;
            this.round = round;
            this.person = person;
        }

        @Override
        public String toString() {
            return step + "/" + round + "/" + person + "=" + state;
        }
    }

    private boolean large;
    String state = "pending";
    @Nullable Integer at;
    int round = 1;
    final List<Part> parts = new ArrayList<>();
    final TreeMap<String, Integer> told = new TreeMap<>();

    RunModel(boolean large) {
        this.large = large;
        enter(0);
    }

    /** The latest part of somebody. */
    @Nullable Part of(int person) {
        return parts.reversed().stream()
                .filter(part -> part.person == person)
                .findFirst()
                .orElse(null);
    }

    int index(Part part) {
        return parts.indexOf(part);
    }

    void decide(Part part, String verdict) {
        if (!part.state.equals("waiting")) return;
        part.state = verdict;
        boolean others = parts.stream().anyMatch(each -> each.state.equals("waiting"));
        if (verdict.equals("approved") && part.step == 1 && others) return;
        drop();
        if (verdict.equals("approved")) enter(part.step + 1);
        else if (verdict.equals("refused")) end("refused");
        else {
            state = "returned";
            told.merge("returned", 1, Integer::sum);
        }
    }

    void withdraw() {
        if (at == null) return;
        drop();
        end("withdrawn");
    }

    void correct(boolean largeNow) {
        if (!state.equals("returned")) return;
        round++;
        boolean anew = large != largeNow;
        large = largeNow;
        enter(anew ? 0 : java.util.Objects.requireNonNull(at));
    }

    void hand(Part part, int to) {
        if (!part.state.equals("waiting") || asked(part, to)) return;
        part.state = "handed";
        parts.add(new Part(part.step, round, to));
    }

    /**
     * The first step escalates to the leader, and from the leader to nobody; the second reminds.
     */
    void overdue(Part part, Set<Integer> underLeader) {
        if (!part.state.equals("waiting") || part.step != 0) return;
        if (!underLeader.contains(part.person) || asked(part, LEADER)) return;
        part.state = "escalated";
        parts.add(new Part(0, round, LEADER));
    }

    private boolean asked(Part part, int person) {
        return parts.stream()
                .anyMatch(
                        each ->
                                each.step == part.step
                                        && each.round == round
                                        && each.person == person);
    }

    private void enter(int step) {
        if (step == 1 && !large) {
            enter(2);
            return;
        }
        if (step >= 2) {
            end("approved");
            return;
        }
        at = step;
        state = "pending";
        if (step == 0) parts.add(new Part(0, round, MANAGER));
        else {
            parts.add(new Part(1, round, FINANCE));
            parts.add(new Part(1, round, LEADER));
        }
    }

    private void drop() {
        parts.stream()
                .filter(each -> each.state.equals("waiting"))
                .forEach(each -> each.state = "dropped");
    }

    private void end(String how) {
        state = how;
        at = null;
        told.merge(how, 1, Integer::sum);
    }
}

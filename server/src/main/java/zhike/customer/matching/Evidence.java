package zhike.customer.matching;

import java.util.ArrayList;
import java.util.List;

/** The weights found so far for one pair. */
final class Evidence {
    private final Weights weights;
    private final Frequency frequency;
    private final List<Reason> reasons = new ArrayList<>(10);
    private double bits;

    Evidence(Weights weights, Frequency frequency) {
        this.weights = weights;
        this.frequency = frequency;
    }

    /** An empty sheet with the same weights, to try one of several readings. */
    Evidence blank() {
        return new Evidence(weights, frequency);
    }

    void add(Level level, String left, String right) {
        note(level, left, right, weights.of(level));
    }

    /** Agreement that proves more the rarer the agreed value is. */
    void addRare(Level level, Aspect aspect, String value, String left, String right) {
        note(level, left, right, weights.of(level, aspect, frequency.of(aspect, value)));
    }

    void add(Evidence other) {
        reasons.addAll(other.reasons);
        bits += other.bits;
    }

    /** How two readings are compared. */
    interface Comparing<T> {
        void compare(T left, T right, Evidence evidence);
    }

    /** Adds what the pair tells that agrees best. */
    <T> void addBest(List<T> left, List<T> right, Comparing<T> comparing) {
        if (left.size() == 1 && right.size() == 1) {
            comparing.compare(left.getFirst(), right.getFirst(), this);
            return;
        }
        Evidence best = blank();
        boolean first = true;
        for (T a : left) {
            for (T b : right) {
                Evidence trial = blank();
                comparing.compare(a, b, trial);
                if (first || trial.bits > best.bits) {
                    best = trial;
                    first = false;
                }
            }
        }
        add(best);
    }

    double bits() {
        return bits;
    }

    MatchScore score() {
        return MatchScore.of(weights.prior() + bits, reasons);
    }

    private void note(Level level, String left, String right, double weight) {
        reasons.add(new Reason(level, left, right, weight));
        bits += weight;
    }
}

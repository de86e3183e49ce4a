package zhike.customer.matching;

import java.util.List;

/**
 * @param probability from 0 to 1 that both records are one customer
 * @param bits the same as log2 of the odds, for sorting beyond the resolution of the probability
 * @param reasons what was compared, in the order of comparing; aspects absent on one side do not
 *     appear
 */
public record MatchScore(double probability, double bits, List<Reason> reasons) {

    static MatchScore of(double bits, List<Reason> reasons) {
        return new MatchScore(1 / (1 + Math.pow(2, -bits)), bits, List.copyOf(reasons));
    }
}

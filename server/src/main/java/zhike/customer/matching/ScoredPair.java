package zhike.customer.matching;

/** Two records and how probably they are one customer; {@code a < b}. */
public record ScoredPair(long a, long b, MatchScore score) {

    public double probability() {
        return score.probability();
    }
}

package zhike.customer.matching;

/**
 * One piece of evidence for or against, fit to be shown.
 *
 * @param weight in bits: each +1 doubles the odds that both are one customer, each −1 halves them
 */
public record Reason(Level level, String left, String right, double weight) {

    /** Code of the sentence that tells it, for instance {@code match.mail.same}. */
    public String code() {
        return "match." + level.key();
    }
}

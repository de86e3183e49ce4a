package zhike.care.report;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a month was, in codes and numbers, without a word.
 *
 * @param messages how many by what became of them
 * @param hindrances how many could not be sent, by why
 */
public record Figures(
        List<Line> services,
        Map<String, Integer> messages,
        Map<String, Integer> hindrances,
        List<Gift> gifts,
        Referrals referrals,
        Retentions retentions,
        List<Undone> undone) {
    /**
     * @param grade null: without one
     */
    public record Line(
            String service,
            @Nullable String grade,
            int kept,
            int late,
            int broken,
            int open,
            int hindered) {}

    /** Gifts of one tier that arrived, and what they cost. */
    public record Gift(String tier, int pieces, BigDecimal amount) {}

    public record Referrals(int fresh, int payable, int paid, BigDecimal amount) {}

    public record Retentions(int opened, int kept, int partly, int lost) {}

    /**
     * What was not done, and why.
     *
     * @param reason code of the promise's kind; null: nobody said why
     */
    public record Undone(String service, String proof, @Nullable String reason, int count) {}

    /** Whether anything at all happened. */
    boolean none() {
        return services.isEmpty()
                && gifts.isEmpty()
                && referrals.fresh() + referrals.paid() == 0
                && retentions.opened() == 0;
    }
}

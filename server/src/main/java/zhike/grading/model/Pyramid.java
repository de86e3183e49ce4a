package zhike.grading.model;

/**
 * The pyramid of V. Zeithaml, R. Rust and K. Lemon (The Customer Pyramid, California Management
 * Review 43(4), 2001): customers by the profit that they bring. The paper names no figures, so the
 * lines are the company's; a profit on a line belongs above it, below the last the customer costs
 * more than wanted.
 *
 * @param platinum from this profit on, in the smallest unit of the currency
 * @param gold from this profit on
 * @param iron from this profit on, usually 0; below is lead
 */
public record Pyramid(long platinum, long gold, long iron) {
    public Pyramid {
        if (!(platinum > gold && gold > iron))
            throw new IllegalArgumentException("lines do not fall");
    }

    public Tier tier(long profit) {
        if (profit >= platinum) return Tier.PLATINUM;
        if (profit >= gold) return Tier.GOLD;
        return profit >= iron ? Tier.IRON : Tier.LEAD;
    }

    public enum Tier {
        PLATINUM,
        GOLD,
        IRON,
        LEAD
    }
}

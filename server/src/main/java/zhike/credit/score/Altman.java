package zhike.credit.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Altman's scores of how near a company is to failing, and a Chinese one. Ratios are plain numbers
 * (0.25, not 25); a score has three decimals. X1 working capital / total assets, X2 retained
 * earnings / total assets, X3 earnings before interest and tax / total assets, X4 equity / total
 * liabilities (of {@link #Z} the market value of equity, else the book value), X5 sales / total
 * assets.
 */
public enum Altman {
    /** Public manufacturers. Source: Altman 1968; below 1.81 distress, above 2.99 safe. */
    Z("1.81", "2.99", true, "0", "1.2", "1.4", "3.3", "0.6", "0.999"),

    /** Private manufacturers. Source: Altman 1983 (Z'); below 1.23 distress, above 2.90 safe. */
    PRIVATE("1.23", "2.90", true, "0", "0.717", "0.847", "3.107", "0.420", "0.998"),

    /**
     * Others than manufacturers, without X5. Source: Altman's Z''; below 1.10 distress, above 2.60
     * safe. (A Chinese text prints 1.23 and 2.9 for it: those are the bounds of Z'.)
     */
    OTHERS("1.10", "2.60", true, "0", "6.56", "3.26", "6.72", "1.05"),

    /**
     * Chinese companies: 0.517 − 0.460 X6 + 9.320 X7 + 0.388 X8 + 1.158 X9, where X6 is liabilities
     * / assets, X7 net profit / average assets, X8 working capital / assets, X9 retained earnings /
     * assets. Source: after Zhang, Altman and Yen 2010; these coefficients and bounds were NOT
     * verified against the paper.
     */
    CHINA("0.5", "0.9", false, "0.517", "-0.460", "9.320", "0.388", "1.158");

    /** What a score means. */
    public enum Zone {
        DISTRESS,
        GREY,
        SAFE
    }

    private final BigDecimal distress;
    private final BigDecimal safe;
    private final boolean verified;
    private final BigDecimal constant;
    private final BigDecimal[] weights;

    Altman(String distress, String safe, boolean verified, String constant, String... weights) {
        this.distress = new BigDecimal(distress);
        this.safe = new BigDecimal(safe);
        this.verified = verified;
        this.constant = new BigDecimal(constant);
        this.weights =
                java.util.Arrays.stream(weights).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    /** Whether coefficients and bounds were seen in their source. */
    public boolean verified() {
        return verified;
    }

    /** How many ratios it takes. */
    public int ratios() {
        return weights.length;
    }

    /**
     * @param ratios as many as {@link #ratios}, in the order of their numbers
     * @throws IllegalArgumentException of another count
     */
    public BigDecimal score(BigDecimal... ratios) {
        if (ratios.length != weights.length)
            throw new IllegalArgumentException(name() + " takes " + weights.length + " ratios");
        BigDecimal score = constant;
        for (int at = 0; at < ratios.length; at++)
            score = score.add(weights[at].multiply(ratios[at]));
        return score.setScale(3, RoundingMode.HALF_UP);
    }

    /** On a bound it is grey. */
    public Zone zone(BigDecimal score) {
        if (score.compareTo(distress) < 0) return Zone.DISTRESS;
        return score.compareTo(safe) > 0 ? Zone.SAFE : Zone.GREY;
    }
}

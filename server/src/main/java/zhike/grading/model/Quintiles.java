package zhike.grading.model;

/**
 * Fifths of equal number, the best scored 5 and the last 1 (A. Hughes, Strategic Database
 * Marketing, 1994): ranked by value, equals by the lower customer id first, then cut by number, so
 * that two fifths never differ by more than one and equal values may be cut apart.
 */
public final class Quintiles {
    private static final int FIFTHS = 5;

    private Quintiles() {}

    /**
     * A score 5…1 for each value, in the order given; {@code highIsBest} false for recency in days.
     */
    public static byte[] scores(long[] values, long[] ids, boolean highIsBest) {
        int[] order = Ranking.of(values, ids, highIsBest);
        byte[] scores = new byte[order.length];
        for (int i = 0; i < order.length; i++)
            scores[order[i]] = (byte) (FIFTHS - (long) i * FIFTHS / order.length);
        return scores;
    }
}

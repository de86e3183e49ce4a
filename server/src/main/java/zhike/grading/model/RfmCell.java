package zhike.grading.model;

/**
 * Where a customer stands in recency, frequency and money, each scored 5 (best) to 1.
 *
 * @see Quintiles
 */
public record RfmCell(int recency, int frequency, int money) {

    /** The three digits as one number, 111–555. */
    public int number() {
        return 100 * recency + 10 * frequency + money;
    }

    /** 3–15. */
    public int sum() {
        return recency + frequency + money;
    }

    public Band band() {
        for (Band band : Band.values()) if (sum() >= band.from) return band;
        return Band.LOW;
    }

    /**
     * The cells of many customers, all arrays in one order.
     *
     * @param days since the last purchase
     * @param purchases how many
     * @param amounts in the smallest unit of one currency
     */
    public static RfmCell[] of(long[] ids, long[] days, long[] purchases, long[] amounts) {
        byte[] recency = Quintiles.scores(days, ids, false);
        byte[] frequency = Quintiles.scores(purchases, ids, true);
        byte[] money = Quintiles.scores(amounts, ids, true);
        RfmCell[] cells = new RfmCell[ids.length];
        for (int i = 0; i < cells.length; i++)
            cells[i] = new RfmCell(recency[i], frequency[i], money[i]);
        return cells;
    }

    /** What the sum of the three scores says: 14–15, 10–13, 6–9, 3–5. */
    public enum Band {
        EXCELLENT(14),
        GOOD(10),
        ORDINARY(6),
        LOW(3);

        private final int from;

        Band(int from) {
            this.from = from;
        }
    }
}

package zhike.grading.model;

/**
 * The eight classes of usual practice: recency, frequency and money each good or not. Who brings
 * much money is important; the second word is what to do.
 */
public enum RfmClass {
    IMPORTANT_VALUE(true, true, true),
    IMPORTANT_KEEP(false, true, true),
    IMPORTANT_DEVELOP(true, false, true),
    IMPORTANT_WIN_BACK(false, false, true),
    GENERAL_VALUE(true, true, false),
    GENERAL_KEEP(false, true, false),
    GENERAL_DEVELOP(true, false, false),
    GENERAL_WIN_BACK(false, false, false);

    private final boolean recent;
    private final boolean frequent;
    private final boolean rich;

    RfmClass(boolean recent, boolean frequent, boolean rich) {
        this.recent = recent;
        this.frequent = frequent;
        this.rich = rich;
    }

    public static RfmClass of(boolean recent, boolean frequent, boolean rich) {
        for (RfmClass one : values())
            if (one.recent == recent && one.frequent == frequent && one.rich == rich) return one;
        throw new AssertionError();
    }

    /** Three digits, recency, frequency, money, 1 for good: "111"…"000". */
    public String digits() {
        return (recent ? "1" : "0") + (frequent ? "1" : "0") + (rich ? "1" : "0");
    }

    /**
     * From where on each of the three is good; a value on the line is good.
     *
     * @param days at most so many since the last purchase
     * @param purchases at least so many
     * @param amount at least so much, in the smallest unit of the currency
     */
    public record Lines(double days, double purchases, double amount) {

        /** The means over all customers; there must be one. */
        public static Lines means(long[] days, long[] purchases, long[] amounts) {
            return new Lines(mean(days), mean(purchases), mean(amounts));
        }

        private static double mean(long[] values) {
            double sum = 0;
            for (long value : values) sum += value;
            return sum / values.length;
        }

        public RfmClass of(long days, long purchases, long amount) {
            return RfmClass.of(
                    days <= this.days, purchases >= this.purchases, amount >= this.amount);
        }
    }
}

package zhike.customer.matching;

/**
 * Counts values of millions of records in a few megabytes; a count may come out too high, never too
 * low (count-min sketch; Cormode, Muthukrishnan 2005). Filled by one thread, then read by any.
 */
public final class FrequencySketch implements Frequency {
    private static final int ROWS = 4;
    private static final int LEAST_BITS = 12;
    private static final int MOST_BITS = 21;

    private final int[][] counts;
    private final int mask;
    private long records;

    /**
     * @param expected records that will be counted, about; memory is bounded at 32 MB
     */
    public FrequencySketch(long expected) {
        int bits = Math.clamp(66L - Long.numberOfLeadingZeros(expected), LEAST_BITS, MOST_BITS);
        counts = new int[ROWS][1 << bits];
        mask = (1 << bits) - 1;
    }

    public void add(Profile profile) {
        records++;
        for (PersonName name : profile.people) {
            count(Aspect.GIVEN, name.given());
            count(Aspect.FAMILY, name.family());
            count(Aspect.WHOLE, name.whole());
        }
        profile.companies.forEach(c -> count(Aspect.COMPANY, c.core()));
        profile.phones.forEach(p -> count(Aspect.PHONE, p));
        profile.mails.forEach(m -> count(Aspect.MAIL, m.whole()));
        count(Aspect.CITY, profile.address.place());
    }

    @Override
    public double of(Aspect aspect, String value) {
        long hash = hash(aspect, value);
        int least = Integer.MAX_VALUE;
        for (int row = 0; row < ROWS; row++) {
            least = Math.min(least, counts[row][slot(hash, row)]);
        }
        return records == 0 ? 0 : (double) least / records;
    }

    private void count(Aspect aspect, String value) {
        if (value.isEmpty()) {
            return;
        }
        long hash = hash(aspect, value);
        for (int row = 0; row < ROWS; row++) {
            counts[row][slot(hash, row)]++;
        }
    }

    private int slot(long hash, int row) {
        return (int) (hash + row * (hash >>> 32 | 1) >>> 7) & mask;
    }

    private static long hash(Aspect aspect, String value) {
        return KeySet.hash((char) aspect.ordinal(), value);
    }
}

package zhike.grading.value;

import org.jooq.Record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** The figures of many customers side by side, as the methods want them: those who ever bought. */
final class Crowd {
    long[] ids = new long[1024];
    int[] repeats = new int[1024];
    int[] last = new int[1024];
    int[] age = new int[1024];
    long[] cents = new long[1024];
    double[] repeatSales = new double[1024];
    double[] margin = new double[1024];
    private int size;

    /** In the order of the columns of {@link #COLUMNS}. */
    static final String COLUMNS =
            "customer_id, purchases, first_on, last_on, sales, repeat_sales, margin";

    void add(Record row, LocalDate today, double usualMargin) {
        if (size == ids.length) grow();
        LocalDate first = row.get(2, LocalDate.class);
        ids[size] = row.get(0, Long.class);
        repeats[size] = row.get(1, Integer.class) - 1;
        last[size] = (int) ChronoUnit.DAYS.between(first, row.get(3, LocalDate.class));
        age[size] = Math.max(last[size], (int) ChronoUnit.DAYS.between(first, today));
        BigDecimal sales = row.get(4, BigDecimal.class);
        cents[size] = sales.movePointRight(2).longValue();
        repeatSales[size] = row.get(5, BigDecimal.class).doubleValue();
        double share =
                sales.signum() > 0
                        ? row.get(6, BigDecimal.class).doubleValue() / sales.doubleValue()
                        : usualMargin;
        margin[size++] = Math.clamp(share, 0, 1);
    }

    private void grow() {
        int to = 2 * size;
        ids = Arrays.copyOf(ids, to);
        repeats = Arrays.copyOf(repeats, to);
        last = Arrays.copyOf(last, to);
        age = Arrays.copyOf(age, to);
        cents = Arrays.copyOf(cents, to);
        repeatSales = Arrays.copyOf(repeatSales, to);
        margin = Arrays.copyOf(margin, to);
    }

    int size() {
        return size;
    }

    /** Days since the last purchase. */
    long[] daysSince() {
        long[] days = new long[size];
        for (int at = 0; at < size; at++) days[at] = age[at] - last[at];
        return days;
    }

    long[] purchases() {
        long[] purchases = new long[size];
        for (int at = 0; at < size; at++) purchases[at] = repeats[at] + 1;
        return purchases;
    }

    /** As long as there are customers. */
    Crowd trimmed() {
        ids = Arrays.copyOf(ids, size);
        repeats = Arrays.copyOf(repeats, size);
        last = Arrays.copyOf(last, size);
        age = Arrays.copyOf(age, size);
        cents = Arrays.copyOf(cents, size);
        repeatSales = Arrays.copyOf(repeatSales, size);
        margin = Arrays.copyOf(margin, size);
        return this;
    }
}

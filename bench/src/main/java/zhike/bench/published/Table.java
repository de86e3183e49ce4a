package zhike.bench.published;

import java.math.BigDecimal;
import java.util.Locale;

/** The rows as they are found, and how many are wrong. */
final class Table {
    private static final String ROW = "%-62s %16s %18s %11s  %s%n";
    private int rows;
    private int wrong;

    Table() {
        print(ROW, "", "published", "ours", "difference", "");
    }

    void section(String title) {
        print("%n%s%n", title);
    }

    /** Ours must round to what is printed. */
    void equal(String what, String printed, double ours) {
        BigDecimal exact = new BigDecimal(printed);
        row(what, printed, ours, exact.ulp().doubleValue() / 2 * (1 + 1e-9), "");
    }

    /** Ours may differ by more than the last digit, and why. */
    void near(String what, String printed, double ours, double tolerance, String why) {
        row(what, printed, ours, tolerance, why);
    }

    /** Ours must not be lower than the value worked out for what is published. */
    void notBelow(String what, double theirs, double ours) {
        boolean kept = ours >= theirs;
        count(kept);
        String difference = "%.1e".formatted(ours - theirs);
        String verdict = kept ? "OK" : "NO";
        print(ROW, what, "%.6f".formatted(theirs), "%.6f".formatted(ours), difference, verdict);
    }

    /** A time in seconds that must not be passed, with a floor of the same run beside. */
    void time(String what, double most, double seconds, double floor, String floorIs) {
        boolean kept = seconds <= most;
        count(kept);
        String verdict = kept ? "OK" : "NO";
        String ratio = "%.1f × %s (%.3f s)".formatted(seconds / floor, floorIs, floor);
        print(
                ROW,
                what,
                "≤ " + most + " s",
                "%.3f s".formatted(seconds),
                "",
                verdict + "  " + ratio);
    }

    private void row(String what, String printed, double ours, double tolerance, String why) {
        double difference = ours - Double.parseDouble(printed);
        boolean kept = Math.abs(difference) <= tolerance;
        count(kept);
        String value = "%.8g".formatted(ours);
        String shown = ours == Math.rint(ours) ? "%.0f".formatted(ours) : value;
        String verdict = (kept ? "OK" : "NO") + (why.isEmpty() ? "" : "  (" + why + ")");
        print(ROW, what, printed, shown, "%.1e".formatted(difference), verdict);
    }

    private void count(boolean kept) {
        rows++;
        if (!kept) wrong++;
    }

    /** The last line; 0 when all is right, else 1. */
    int end() {
        print("%n%d of %d right%n", rows - wrong, rows);
        return wrong == 0 ? 0 : 1;
    }

    private static void print(String pattern, Object... values) {
        System.out.printf(Locale.ROOT, pattern, values);
    }
}

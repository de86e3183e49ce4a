package zhike.bench.speed;

import java.util.Locale;

/** One line of the table. */
record Result(String work, String ours, String floor, String ratio, String target, String verdict) {
    static Result of(
            String work, String ours, String floor, String ratio, String target, boolean reached) {
        return new Result(work, ours, floor, ratio, target, reached ? "reached" : "MISSED");
    }

    /** For what could not be measured. */
    static Result absent(String work, String target, String why) {
        return new Result(work, why, "", "", target, "not measured");
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}

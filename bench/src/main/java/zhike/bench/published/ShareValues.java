package zhike.bench.published;

import zhike.grading.model.Abc;
import zhike.grading.model.Concentration;

import java.util.stream.LongStream;

/** Two examples of unevenness in print. */
final class ShareValues {
    private static final long[] LESSON = {
        131, 66, 54, 48, 44, 39, 37, 34, 28, 28, 27, 27, 26, 26, 25, 25, 24, 22, 21, 21, 21, 21, 18,
        17, 17, 16, 16, 16, 15, 15, 13, 11, 11, 10, 10, 10, 10, 9, 8, 6, 6, 6, 5
    };
    private static final long[] INEQ = {
        541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261
    };

    private ShareValues() {}

    static void add(Table table) {
        table.section("ABC of 43 customers: 9cbs.com/read-27035; R package ineq");
        table.equal("total", "1040", LongStream.of(LESSON).sum());
        var parts = Abc.SALES.parts(LESSON, LongStream.range(0, LESSON.length).toArray());
        table.equal("A, to 55 %", "12", parts.get(0).customers());
        table.equal("B, to 85 %", "15", parts.get(1).customers());
        table.equal("C", "16", parts.get(2).customers());
        Concentration example = Concentration.of(INEQ);
        table.equal("Gini", "0.4620911", example.gini());
        table.equal("Atkinson (0.5)", "0.1796591", example.atkinson(0.5));
    }
}

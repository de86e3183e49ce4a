package zhike.bench.published;

import zhike.grading.model.Quintiles;
import zhike.grading.model.RfmCell;
import zhike.grading.model.RfmClass;

import java.util.stream.LongStream;

/** The definitions of RFM, counted out. */
final class ScoreValues {
    private ScoreValues() {}

    static void add(Table table) {
        table.section("RFM: Hughes; bands 14-15, 10-13, 6-9, 3-5; the eight classes");
        int[] bands = new int[RfmCell.Band.values().length];
        for (int r = 1; r <= 5; r++)
            for (int f = 1; f <= 5; f++)
                for (int m = 1; m <= 5; m++) bands[new RfmCell(r, f, m).band().ordinal()]++;
        String[] sums = {"14-15", "10-13", "6-9", "3-5"};
        String[] cells = {"4", "49", "62", "10"};
        for (int i = 0; i < cells.length; i++)
            table.equal("cells of 125 with a sum of " + sums[i], cells[i], bands[i]);
        fifths(table);
        classes(table);
    }

    private static void fifths(Table table) {
        long[] ids = LongStream.range(0, 4_338).toArray();
        byte[] scores = Quintiles.scores(new long[ids.length], ids, true);
        int[] sizes = new int[6];
        for (byte score : scores) sizes[score]++;
        for (int score = 5; score >= 1; score--)
            table.near(
                    "of 4,338 equal customers, scored " + score,
                    "867.6",
                    sizes[score],
                    1,
                    "fifths of whole customers");
    }

    private static void classes(Table table) {
        RfmClass.Lines usual = new RfmClass.Lines(10, 3, 200);
        String[] digits = {"111", "011", "101", "001", "110", "010", "100", "000"};
        for (int i = 0; i < digits.length; i++) {
            long days = digits[i].charAt(0) == '1' ? 10 : 11;
            long orders = digits[i].charAt(1) == '1' ? 3 : 2;
            long amount = digits[i].charAt(2) == '1' ? 200 : 199;
            RfmClass found = usual.of(days, orders, amount);
            String what = "class of %d days, %d orders, %d".formatted(days, orders, amount);
            table.equal(what + ": " + found, digits[i], Integer.parseInt(found.digits()));
        }
    }
}

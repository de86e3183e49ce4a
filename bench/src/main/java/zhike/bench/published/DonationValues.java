package zhike.bench.published;

import zhike.grading.model.BgBb;
import zhike.grading.model.Fit;
import zhike.grading.model.Histories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Gifts at yearly occasions: BG/BB on the donors of 1995. */
final class DonationValues {
    private static final int YEARS = 6;

    private DonationValues() {}

    static void add(Table table, Path data) throws IOException {
        table.section("BG/BB, donations: Fader, Hardie, Shang 2010 and spreadsheet");
        List<int[]> donors =
                Files.readAllLines(data.resolve("cdnow/donations.csv")).stream()
                        .skip(1)
                        .map(DonationValues::row)
                        .toList();
        Fit<BgBb> fit = fit(donors);
        String[] names = {"alpha", "beta", "gamma", "delta"};
        String[] printed = {"1.204", "0.750", "0.657", "2.783"};
        for (int i = 0; i < 4; i++) table.equal(names[i], printed[i], fit.parameters().get(i));
        BgBb model = fit.model();
        table.equal("P(alive 2002 | last 1995, 0)", "0.11", model.alive(0, 0, YEARS));
        table.equal("P(alive 2002 | last 1999, 2)", "0.59", model.alive(2, 4, YEARS));
        table.equal("P(alive 2002 | last 2001, 6)", "0.93", model.alive(6, 6, YEARS));
        double total = 0;
        int all = 0;
        for (int[] donor : donors) {
            total += donor[3] * model.expectedNext(donor[0], donor[1], YEARS, 5);
            all += donor[3];
        }
        table.equal("gifts expected in the next 5 years", "12884.2", total);
        table.equal("donors expected with 0 repeats", "3454.9", all * model.probability(0, YEARS));
        table.equal("donors expected with 6 repeats", "1253.1", all * model.probability(6, YEARS));
    }

    private static Fit<BgBb> fit(List<int[]> donors) {
        return BgBb.fit(
                Histories.of(
                        donors.stream().mapToInt(row -> row[0]).toArray(),
                        donors.stream().mapToDouble(row -> row[1]).toArray(),
                        donors.stream().mapToDouble(row -> row[2]).toArray(),
                        donors.stream().mapToInt(row -> row[3]).toArray()));
    }

    private static int[] row(String line) {
        return Arrays.stream(line.strip().split(",")).mapToInt(Integer::parseInt).toArray();
    }
}

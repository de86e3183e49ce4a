package zhike.bench;

import zhike.customer.matching.Weights;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Prints how well duplicates are found in published data; argument: the folder of the shared data.
 */
public final class DuplicateQuality {
    private static final String ROW = "%-14s %7d %7d %9d %7.4f %7.4f %7.4f %7d ms%n";

    private DuplicateQuality() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args.length > 0 ? args[0] : "../shared/data");
        Weights weights = Weights.standard();
        System.out.printf(
                "%-14s %7s %7s %9s %7s %7s %7s %10s%n",
                "data set", "records", "pairs", "compared", "prec.", "recall", "F1", "time");
        for (TruthFile file : PeopleFiles.in(data)) {
            print(file, DuplicateRun.of(file.records(), weights));
        }
    }

    private static void print(TruthFile file, DuplicateRun run) {
        PairQuality quality = PairQuality.of(run.groups(), file.truth());
        System.out.printf(
                ROW,
                file.name(),
                file.records().size(),
                quality.right() + quality.missed(),
                run.compared(),
                quality.precision(),
                quality.recall(),
                quality.f1(),
                run.took().toMillis());
    }
}

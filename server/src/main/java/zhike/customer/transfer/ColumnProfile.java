package zhike.customer.transfer;

import zhike.platform.sheet.SheetRow;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The values of one column in the sample. */
record ColumnProfile(int column, List<String> filled, int rows) {
    static List<ColumnProfile> of(List<SheetRow> sample, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(
                        column -> new ColumnProfile(column, filled(sample, column), sample.size()))
                .toList();
    }

    private static List<String> filled(List<SheetRow> sample, int column) {
        return sample.stream()
                .map(row -> row.cell(column).strip())
                .filter(cell -> !cell.isEmpty() && cell.length() < 500)
                .toList();
    }

    /** Share of the filled cells of which this is true; 0 when all are blank. */
    double share(Predicate<String> test) {
        return filled.isEmpty() ? 0 : (double) filled.stream().filter(test).count() / filled.size();
    }

    double filledShare() {
        return rows == 0 ? 0 : (double) filled.size() / rows;
    }

    /** Different values per filled cell: 1 when none repeats. */
    double distinctShare() {
        return filled.isEmpty() ? 0 : (double) distinct() / filled.size();
    }

    int distinct() {
        return new HashSet<>(filled).size();
    }
}

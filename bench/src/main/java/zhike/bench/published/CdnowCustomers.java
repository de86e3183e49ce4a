package zhike.bench.published;

import zhike.grading.model.Histories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The 2,357 customers of CDNOW up to the end of September 1997: x, t_x, T in weeks, mean amount.
 */
record CdnowCustomers(int[] repeats, double[] last, double[] age, double[] mean) {
    private static final LocalDate END = LocalDate.of(1997, 9, 30);

    Histories histories() {
        return Histories.of(repeats, last, age);
    }

    /** From the transactions, weeks being days / 7. */
    static CdnowCustomers exact(Path data) throws IOException {
        Map<String, NavigableMap<LocalDate, Double>> days = new LinkedHashMap<>();
        for (String line : Files.readAllLines(data.resolve("cdnow/CDNOW_sample.txt"))) {
            String[] fields = line.strip().split("\\s+");
            LocalDate day = LocalDate.parse(fields[2], DateTimeFormatter.BASIC_ISO_DATE);
            days.computeIfAbsent(fields[0], id -> new TreeMap<>())
                    .merge(day, Double.parseDouble(fields[4]), Double::sum);
        }
        return of(days.values().stream().map(CdnowCustomers::customer).toList());
    }

    private static double[] customer(NavigableMap<LocalDate, Double> days) {
        LocalDate first = days.firstKey();
        double age = ChronoUnit.DAYS.between(first, END) / 7.0;
        var later = days.subMap(first, false, END, true);
        if (later.isEmpty()) return new double[] {0, 0, age, 0};
        double sum = later.values().stream().mapToDouble(x -> x).sum();
        double last = ChronoUnit.DAYS.between(first, later.lastKey()) / 7.0;
        return new double[] {later.size(), last, age, sum / later.size()};
    }

    /** The published summary, weeks and amounts rounded to hundredths. */
    static CdnowCustomers rounded(Path data) throws IOException {
        Path file = data.resolve("cdnow/cdnow_customers_summary_with_transactions.csv");
        return of(Files.readAllLines(file).stream().skip(1).map(CdnowCustomers::row).toList());
    }

    private static double[] row(String line) {
        String[] fields = line.strip().split(",");
        double[] row = new double[4];
        for (int i = 0; i < 4; i++) row[i] = Double.parseDouble(fields[i + 1]);
        return row;
    }

    private static CdnowCustomers of(List<double[]> rows) {
        return new CdnowCustomers(
                rows.stream().mapToInt(row -> (int) row[0]).toArray(),
                rows.stream().mapToDouble(row -> row[1]).toArray(),
                rows.stream().mapToDouble(row -> row[2]).toArray(),
                rows.stream().mapToDouble(row -> row[3]).toArray());
    }
}

package zhike.grading.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * The customers of the CDNOW sample as most papers see them: 2,357 of them, the 39 weeks up to the
 * end of September 1997, purchases of one day taken together, weeks as days / 7.
 */
final class Cdnow {
    private static final LocalDate END = LocalDate.of(1997, 9, 30);
    static final Cdnow SAMPLE = new Cdnow(read());

    final int[] repeats;
    final double[] last;
    final double[] age;
    final double[] mean;

    private Cdnow(List<NavigableMap<LocalDate, Double>> customers) {
        int size = customers.size();
        repeats = new int[size];
        last = new double[size];
        age = new double[size];
        mean = new double[size];
        for (int i = 0; i < size; i++) add(i, customers.get(i));
    }

    private void add(int i, NavigableMap<LocalDate, Double> days) {
        LocalDate first = days.firstKey();
        age[i] = weeks(first, END);
        var later = days.subMap(first, false, END, true);
        if (later.isEmpty()) return;
        repeats[i] = later.size();
        last[i] = weeks(first, later.lastKey());
        mean[i] = later.values().stream().mapToDouble(x -> x).sum() / repeats[i];
    }

    private static double weeks(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / 7.0;
    }

    Histories histories() {
        return Histories.of(repeats, last, age);
    }

    private static List<NavigableMap<LocalDate, Double>> read() {
        Map<String, NavigableMap<LocalDate, Double>> days = new LinkedHashMap<>();
        for (String line : lines()) {
            String[] fields = line.strip().split("\\s+");
            LocalDate day = LocalDate.parse(fields[2], DateTimeFormatter.BASIC_ISO_DATE);
            days.computeIfAbsent(fields[0], id -> new TreeMap<>())
                    .merge(day, Double.parseDouble(fields[4]), Double::sum);
        }
        return List.copyOf(days.values());
    }

    private static List<String> lines() {
        try (var file =
                        new GZIPInputStream(
                                Cdnow.class.getResourceAsStream("cdnow-sample.txt.gz"));
                var reader =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

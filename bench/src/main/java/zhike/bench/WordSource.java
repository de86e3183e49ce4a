package zhike.bench;

import de.siegmar.fastcsv.reader.CsvReader;

import org.dhatim.fastexcel.reader.ReadableWorkbook;

import zhike.platform.text.Chinese;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.random.RandomGenerator;

/** The names, places and words of which customers are composed. */
public record WordSource(
        List<String> companies,
        List<String> surnames,
        List<String> people,
        List<String> cities,
        List<String> streets,
        List<String> forms,
        List<String> trades,
        String number) {
    private static final int HEADING = 3;

    public static WordSource in(Path data) throws IOException {
        var words = new Properties();
        try (var in = WordSource.class.getResourceAsStream("synthetic.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        Path names = data.resolve("zh_names");
        return new WordSource(
                lines(names, "Company"),
                surnames(names),
                lines(names, "Ancient").stream()
                        .map(Chinese::simplify)
                        .filter(n -> n.length() == 3)
                        .toList(),
                column(data.resolve("zh_divisions/cities.csv")),
                column(data.resolve("zh_divisions/streets.csv")),
                List.of(words.getProperty("forms").split(",")),
                List.of(words.getProperty("trades").split(",")),
                words.getProperty("number"));
    }

    public static String any(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }

    /** As in life a few surnames are borne by many. */
    public String surname(RandomGenerator random) {
        double r = random.nextDouble();
        return surnames.get((int) (surnames.size() * r * r * r));
    }

    private static List<String> lines(Path folder, String prefix) throws IOException {
        try (var files = Files.newDirectoryStream(folder, prefix + "*.txt")) {
            return Files.readAllLines(files.iterator().next()).stream()
                    .skip(HEADING)
                    .map(String::strip)
                    .filter(l -> l.length() >= 2)
                    .toList();
        }
    }

    private static List<String> surnames(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*Family*.xlsx");
                var book = new ReadableWorkbook(files.iterator().next().toFile());
                var rows = book.getFirstSheet().openStream()) {
            return rows.map(r -> r.getCellText(0)).filter(s -> s.length() == 1).toList();
        }
    }

    private static List<String> column(Path csv) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return rows.stream()
                    .map(r -> r.getField("name"))
                    .filter(n -> n.length() > 2)
                    .distinct()
                    .toList();
        }
    }
}

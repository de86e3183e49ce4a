package zhike.customer.transfer;

import zhike.platform.sheet.HeaderWord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a column can mean: the fields of a customer and those the company has added. */
public final class MeaningCatalogue {
    private static final List<ColumnMeaning> STANDARD =
            WordLists.lines("meanings.tsv").stream().map(MeaningCatalogue::meaning).toList();

    private final Map<String, ColumnMeaning> byCode = new LinkedHashMap<>();

    private MeaningCatalogue(List<ColumnMeaning> extra) {
        // the company's own words come first: a custom field named like a standard one is meant
        Stream.concat(extra.stream(), STANDARD.stream())
                .forEach(meaning -> byCode.put(meaning.code(), meaning));
    }

    public static MeaningCatalogue standard() {
        return new MeaningCatalogue(List.of());
    }

    public static MeaningCatalogue with(List<ColumnMeaning> customFields) {
        return new MeaningCatalogue(customFields);
    }

    private static ColumnMeaning meaning(String line) {
        String[] cells = line.split("\t", -1);
        List<String> words =
                Stream.of(cells[4].split("\\|"))
                        .filter(word -> !word.isEmpty())
                        .map(HeaderWord::of)
                        .distinct()
                        .toList();
        return new ColumnMeaning(
                cells[0],
                ValueType.valueOf(cells[1]),
                Integer.parseInt(cells[2]),
                cells[3].equals("1"),
                words);
    }

    public List<ColumnMeaning> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<ColumnMeaning> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The words that show a reader of tables that a row is the header. */
    public Set<String> headerWords() {
        return byCode.values().stream()
                .flatMap(meaning -> meaning.words().stream())
                .collect(Collectors.toSet());
    }
}

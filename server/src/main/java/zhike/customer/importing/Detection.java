package zhike.customer.importing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.transfer.DateOrder;
import zhike.customer.transfer.Mapping;
import zhike.customer.transfer.MappingGuess;
import zhike.customer.transfer.MeaningCatalogue;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.platform.sheet.Sheet;
import zhike.platform.sheet.SheetRow;
import zhike.platform.sheet.SheetShape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds out what an uploaded file is and guesses what its columns mean. */
@Component
class Detection {
    /**
     * Up to here the whole file is walked: its rows are counted and the order of day and month is
     * settled.
     */
    private static final long WALKED = 20_000_000;

    private static final int SAMPLES = 5;
    private static final int LONGEST_SAMPLE = 60;
    private final StoredFiles files;
    private final Meanings meanings;
    private final ErrorColumn errors;

    Detection(StoredFiles files, Meanings meanings, ErrorColumn errors) {
        this.files = files;
        this.meanings = meanings;
        this.errors = errors;
    }

    Reading of(StoredFile file, SheetSettings settings) {
        MeaningCatalogue catalogue = meanings.catalogue();
        try (ImportFile opened =
                ImportFile.open(
                        files.read(file.id()), file.name(), settings, catalogue.headerWords())) {
            Sheet sheet = opened.sheet();
            if (sheet == null) return cards(opened, file);
            Mapping mapping = MappingGuess.of(sheet, catalogue);
            ErrorColumn.Found error =
                    sheet.shape().header() ? errors.in(sheet.shape().columns()) : null;
            if (error != null) mapping = without(mapping, error.column());
            Long rows = null;
            if (file.size() <= WALKED) {
                long[] count = new long[1];
                mapping =
                        MappingGuess.settleDates(
                                mapping, counted(sheet, mapping, catalogue, count), catalogue);
                rows = count[0] > 0 ? count[0] : null;
            }
            return new Reading(
                    table(sheet, rows, error), mapping, error == null ? null : error.importId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When no date has to be settled nothing walks the rows, so they are counted here. */
    private static Stream<SheetRow> counted(
            Sheet sheet, Mapping mapping, MeaningCatalogue catalogue, long[] count) {
        List<SheetRow> none = List.of();
        boolean dates =
                mapping.dateOrder() == DateOrder.UNKNOWN
                        && mapping.columns().stream()
                                .anyMatch(
                                        use ->
                                                use.guess().meaning() != null
                                                        && catalogue
                                                                .find(use.guess().meaning())
                                                                .filter(
                                                                        it ->
                                                                                it.type()
                                                                                        == zhike
                                                                                                .customer
                                                                                                .transfer
                                                                                                .ValueType
                                                                                                .DATE)
                                                                .isPresent());
        if (dates) return sheet.rows().peek(row -> count[0]++);
        sheet.rows().forEach(row -> count[0]++);
        return none.stream();
    }

    private static Reading cards(ImportFile opened, StoredFile file) {
        String encoding = opened.cards() == null ? null : opened.cards().charset().name();
        Long rows =
                file.size() > WALKED || opened.cards() == null
                        ? null
                        : opened.cards().rows().count();
        Mapping mapping =
                new Mapping(
                        "cards",
                        List.of(),
                        null,
                        false,
                        DateOrder.UNKNOWN,
                        Mapping.BadValues.KEEP,
                        true,
                        Map.of());
        return new Reading(
                new Detected(
                        opened.format().name().toLowerCase(Locale.ROOT),
                        encoding,
                        null,
                        false,
                        0,
                        rows,
                        List.of(),
                        null,
                        -1,
                        List.of()),
                mapping,
                null);
    }

    private static Detected table(
            Sheet sheet, @Nullable Long rows, ErrorColumn.@Nullable Found error) {
        SheetShape shape = sheet.shape();
        int errorColumn = error == null ? -1 : error.column();
        List<String> headers = new ArrayList<>(shape.columns());
        List<SheetRow> sample = sheet.sample();
        if (error != null) {
            headers.remove(errorColumn);
            sample = sample.stream().map(row -> ImportFile.without(row, errorColumn)).toList();
        }
        List<SheetRow> seen = sample;
        List<Detected.Column> columns =
                IntStream.range(0, headers.size())
                        .mapToObj(at -> new Detected.Column(at, headers.get(at), samples(seen, at)))
                        .toList();
        return new Detected(
                shape.format().name().toLowerCase(Locale.ROOT),
                shape.charset() == null ? null : shape.charset().name(),
                shape.separator() == null ? null : String.valueOf(shape.separator()),
                shape.header(),
                shape.leading().size(),
                rows,
                shape.sheetNames().size() > 1 ? shape.sheetNames() : List.of(),
                shape.sheetName(),
                errorColumn,
                columns);
    }

    private static List<String> samples(List<SheetRow> sample, int column) {
        return sample.stream()
                .map(row -> Storable.of(row.cell(column).strip()))
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .map(
                        cell ->
                                cell.length() > LONGEST_SAMPLE
                                        ? cell.substring(0, LONGEST_SAMPLE)
                                        : cell)
                .toList();
    }

    private static Mapping without(Mapping mapping, int column) {
        List<Mapping.ColumnUse> uses = new ArrayList<>();
        for (Mapping.ColumnUse use : mapping.columns())
            if (use.column() != column)
                uses.add(
                        new Mapping.ColumnUse(
                                use.column() > column ? use.column() - 1 : use.column(),
                                use.header(),
                                use.guess()));
        return new Mapping(
                mapping.signature(),
                uses,
                mapping.kind(),
                mapping.nameFromNumber(),
                mapping.dateOrder(),
                mapping.badValues(),
                mapping.keepUnmapped(),
                mapping.constants());
    }
}

package zhike.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import zhike.customer.matching.MatchRecord;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Records of one published data set with the customer that each truly is. */
record TruthFile(String name, List<MatchRecord> records, List<String> truth) {

    static TruthFile read(
            Path file,
            Function<NamedCsvRecord, MatchRecord> record,
            Function<NamedCsvRecord, String> truth)
            throws IOException {
        List<MatchRecord> records = new ArrayList<>();
        List<String> customers = new ArrayList<>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                records.add(record.apply(row));
                customers.add(truth.apply(row));
            }
        }
        return new TruthFile(String.valueOf(file.getFileName()), records, customers);
    }
}

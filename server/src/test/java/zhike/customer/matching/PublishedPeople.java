package zhike.customer.matching;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Extracts of published data sets of dirty people. */
final class PublishedPeople {
    record Person(MatchRecord record, String customer) {}

    private PublishedPeople() {}

    static List<Person> febrl(String file) {
        return rows(file).stream()
                .map(r -> new Person(febrl(r), r.getField("rec_id").split("-")[1]))
                .toList();
    }

    static List<Person> splink() {
        return rows("splink-fake.csv").stream()
                .map(r -> new Person(splink(r), r.getField("cluster")))
                .toList();
    }

    private static MatchRecord febrl(NamedCsvRecord row) {
        String street =
                String.join(
                        " ",
                        row.getField("street_number"),
                        row.getField("address_1"),
                        row.getField("address_2"));
        return MatchRecord.person()
                .name(row.getField("given_name"), row.getField("surname"))
                .birth(row.getField("date_of_birth"))
                .idNumber(row.getField("soc_sec_id"))
                .address(
                        new PostalAddress(
                                street,
                                row.getField("suburb"),
                                null,
                                row.getField("postcode"),
                                row.getField("state")))
                .build();
    }

    private static MatchRecord splink(NamedCsvRecord row) {
        return MatchRecord.person()
                .name(row.getField("first_name"), row.getField("surname"))
                .birth(row.getField("dob"))
                .mails(row.getField("email"))
                .address(new PostalAddress(null, null, row.getField("city"), null, null))
                .build();
    }

    private static List<NamedCsvRecord> rows(String file) {
        var in = Objects.requireNonNull(PublishedPeople.class.getResourceAsStream(file));
        try (var rows =
                CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

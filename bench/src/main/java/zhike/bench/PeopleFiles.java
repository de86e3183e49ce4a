package zhike.bench;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import zhike.customer.matching.MatchRecord;
import zhike.customer.matching.PostalAddress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The published sets of dirty people: Febrl (Australian National University) and the one of Splink.
 */
final class PeopleFiles {
    private PeopleFiles() {}

    static List<TruthFile> in(Path data) throws IOException {
        return List.of(
                febrl(data.resolve("er_febrl/dataset1.csv")),
                febrl(data.resolve("er_febrl/dataset3.csv")),
                TruthFile.read(
                        data.resolve("er_splink/fake_1000.csv"),
                        PeopleFiles::splink,
                        r -> r.getField("cluster")));
    }

    private static TruthFile febrl(Path file) throws IOException {
        return TruthFile.read(file, PeopleFiles::febrl, r -> r.getField("rec_id").split("-")[1]);
    }

    /** The names of the columns, as their values, begin with a blank. */
    private static MatchRecord febrl(NamedCsvRecord row) {
        String street =
                row.getField(" street_number")
                        + row.getField(" address_1")
                        + row.getField(" address_2");
        return MatchRecord.person()
                .name(row.getField(" given_name"), row.getField(" surname"))
                .birth(row.getField(" date_of_birth"))
                .idNumber(row.getField(" soc_sec_id"))
                .address(
                        new PostalAddress(
                                street,
                                row.getField(" suburb"),
                                null,
                                row.getField(" postcode"),
                                row.getField(" state")))
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
}

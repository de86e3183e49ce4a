package zhike.customer.transfer;

import zhike.platform.sheet.Sheet;
import zhike.platform.sheet.SheetOptions;
import zhike.platform.sheet.SheetReader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The sample files, read and mapped. */
final class Samples {
    static final MeaningCatalogue CATALOGUE = MeaningCatalogue.standard();

    private Samples() {}

    record Mapped(Mapping mapping, List<MappedRow> rows) {
        List<MappedRow.Taken> taken() {
            return rows.stream()
                    .filter(MappedRow.Taken.class::isInstance)
                    .map(MappedRow.Taken.class::cast)
                    .toList();
        }

        List<MappedRow.Refused> refused() {
            return rows.stream()
                    .filter(MappedRow.Refused.class::isInstance)
                    .map(MappedRow.Refused.class::cast)
                    .toList();
        }

        /** The guess as text: 1=name 3=phone, columns counted from 1, unmapped ones left out. */
        String meanings() {
            return mapping.columns().stream()
                    .filter(use -> use.guess().meaning() != null)
                    .map(use -> (use.column() + 1) + "=" + use.guess().meaning())
                    .collect(Collectors.joining(" "));
        }
    }

    static byte[] bytes(String name) throws IOException {
        try (var in = Samples.class.getResourceAsStream("/samples/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    static Mapped map(byte[] bytes, UnaryOperator<Mapping> settle) throws IOException {
        SheetOptions options = SheetOptions.none().withHeaderWords(CATALOGUE.headerWords());
        try (Sheet sheet = SheetReader.open(new ByteArrayInputStream(bytes), "test", options)) {
            Mapping mapping = settle.apply(MappingGuess.of(sheet, CATALOGUE));
            RowMapping rows = new RowMapping(mapping, CATALOGUE);
            return new Mapped(mapping, sheet.rows().map(rows::map).toList());
        }
    }

    static Mapped map(String name) throws IOException {
        return map(bytes(name), mapping -> mapping);
    }

    static Mapped mapText(String text) throws IOException {
        return map(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), mapping -> mapping);
    }
}

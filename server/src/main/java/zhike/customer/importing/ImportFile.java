package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import zhike.customer.transfer.CardFile;
import zhike.customer.transfer.MappedRow;
import zhike.customer.transfer.Mapping;
import zhike.customer.transfer.MeaningCatalogue;
import zhike.customer.transfer.RowMapping;
import zhike.platform.sheet.FileKind;
import zhike.platform.sheet.Sheet;
import zhike.platform.sheet.SheetReader;
import zhike.platform.sheet.SheetRow;
import zhike.platform.sheet.Spool;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A file of customers being read: a table, or business cards. Its rows can be walked once. */
final class ImportFile implements Closeable {
    private final Spool spool;
    private final @Nullable Sheet sheet;
    private final @Nullable CardFile cards;

    private ImportFile(Spool spool, @Nullable Sheet sheet, @Nullable CardFile cards) {
        this.spool = spool;
        this.sheet = sheet;
        this.cards = cards;
    }

    /**
     * @throws zhike.platform.error.Refusal when it is neither, or broken; the codes are those of
     *     the readers
     */
    static ImportFile open(
            InputStream content, String name, SheetSettings settings, Set<String> headerWords)
            throws IOException {
        Spool spool = Spool.of(content);
        try {
            return switch (FileKind.of(spool.file())) {
                case VCARD, JCARD, XCARD ->
                        new ImportFile(spool, null, CardFile.open(spool.file()));
                default ->
                        new ImportFile(
                                spool,
                                SheetReader.open(spool.file(), name, settings.options(headerWords)),
                                null);
            };
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    @Nullable Sheet sheet() {
        return sheet;
    }

    /** Of business cards. */
    FileKind format() {
        return cards == null ? Objects.requireNonNull(sheet).shape().format() : cards.format();
    }

    @Nullable CardFile cards() {
        return cards;
    }

    /**
     * @param errorColumn the column that our own file of errors has added, which is not the
     *     customer's; or −1
     */
    Stream<FileRow> rows(Mapping mapping, MeaningCatalogue catalogue, int errorColumn) {
        AtomicLong count = new AtomicLong();
        if (cards != null)
            return cards.rows()
                    .map(card -> new FileRow(count.incrementAndGet(), card, cells(card)));
        RowMapping rowMapping = new RowMapping(mapping, catalogue);
        return Objects.requireNonNull(sheet)
                .rows()
                .map(row -> errorColumn < 0 ? row : without(row, errorColumn))
                .map(row -> new FileRow(count.incrementAndGet(), rowMapping.map(row), row.cells()));
    }

    private static List<String> cells(MappedRow card) {
        return switch (card) {
            case MappedRow.Refused refused -> refused.cells();
            case MappedRow.Taken taken -> List.of(taken.draft().name());
        };
    }

    static SheetRow without(SheetRow row, int column) {
        if (row.cells().size() <= column) return row;
        List<String> cells = new ArrayList<>(row.cells());
        cells.remove(column);
        return new SheetRow(row.line(), cells, row.notes(), row.problem());
    }

    @Override
    public void close() throws IOException {
        try (spool) {
            if (sheet != null) sheet.close();
            if (cards != null) cards.close();
        }
    }
}

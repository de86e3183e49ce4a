package zhike.customer.transfer;

import org.jspecify.annotations.Nullable;

import zhike.platform.sheet.CellNote;
import zhike.platform.sheet.SheetRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Applies a mapping to the rows of a file, one at a time. Safe to share between threads. */
public final class RowMapping {
    private record Column(int index, String header, ColumnMeaning meaning) {}

    private final Mapping mapping;
    private final List<Column> columns;
    private final List<Column> constants;
    private final List<Mapping.ColumnUse> unmapped;

    public RowMapping(Mapping mapping, MeaningCatalogue catalogue) {
        this.mapping = mapping;
        this.columns =
                mapping.columns().stream()
                        .flatMap(
                                use ->
                                        meaning(use, catalogue)
                                                .map(
                                                        it ->
                                                                new Column(
                                                                        use.column(),
                                                                        use.header(),
                                                                        it))
                                                .stream())
                        .toList();
        this.unmapped =
                mapping.columns().stream()
                        .filter(use -> meaning(use, catalogue).isEmpty())
                        .toList();
        this.constants =
                new TreeMap<>(mapping.constants())
                        .keySet().stream()
                                .flatMap(code -> catalogue.find(code).stream())
                                .map(meaning -> new Column(-1, "", meaning))
                                .toList();
    }

    private static Optional<ColumnMeaning> meaning(
            Mapping.ColumnUse use, MeaningCatalogue catalogue) {
        return Optional.ofNullable(use.guess().meaning()).flatMap(catalogue::find);
    }

    public MappedRow map(SheetRow row) {
        List<RowIssue> fatal = new ArrayList<>(damage(row));
        List<RowIssue> issues = new ArrayList<>();
        DraftInWork draft = new DraftInWork();
        CellReading reading = new CellReading(draft, mapping.dateOrder());
        if (fatal.isEmpty()) {
            constants.stream()
                    .filter(
                            it ->
                                    columns.stream()
                                            .noneMatch(
                                                    column ->
                                                            column.meaning().equals(it.meaning())
                                                                    && !row.cell(column.index())
                                                                            .isBlank()))
                    .forEach(
                            it ->
                                    read(
                                            it,
                                            mapping.constants().get(it.meaning().code()),
                                            row,
                                            reading,
                                            issues));
            columns.forEach(column -> read(column, row.cell(column.index()), row, reading, issues));
            keepTheRest(row, draft, issues);
        }
        String name = name(draft);
        if (name == null && fatal.isEmpty()) {
            fatal.add(missingName());
        }
        if (mapping.badValues() == Mapping.BadValues.REFUSE || !fatal.isEmpty()) {
            fatal.addAll(issues);
        }
        return name == null || !fatal.isEmpty()
                ? new MappedRow.Refused(row.line(), fatal, row.cells())
                : new MappedRow.Taken(row.line(), draft.finish(kind(draft), name), issues);
    }

    private static List<RowIssue> damage(SheetRow row) {
        if (row.problem() == null && row.notes().isEmpty()) {
            return List.of();
        }
        String text = String.join(" ", row.cells());
        boolean damaged =
                row.notes().stream().anyMatch(note -> note.kind() == CellNote.Kind.DAMAGED_TEXT);
        return Stream.of(row.problem(), damaged ? "sheet.text.damaged" : null)
                .flatMap(Stream::ofNullable)
                .map(code -> RowIssue.ofRow(code, text))
                .toList();
    }

    private void read(
            Column column,
            @Nullable String cell,
            SheetRow row,
            CellReading reading,
            List<RowIssue> issues) {
        String text = cell == null ? "" : cell.strip();
        if (text.isEmpty()) {
            return;
        }
        String problem =
                digitsLost(column, row)
                        ? "transfer.digits.lost"
                        : reading.read(column.meaning(), text);
        if (problem != null) {
            issues.add(
                    new RowIssue(
                            problem,
                            column.index(),
                            column.header(),
                            column.meaning().code(),
                            text));
        }
    }

    private static boolean digitsLost(Column column, SheetRow row) {
        ValueType type = column.meaning().type();
        return (type == ValueType.CODE || type == ValueType.PHONE)
                && row.notes().stream()
                        .anyMatch(
                                note ->
                                        note.column() == column.index()
                                                && (note.kind() == CellNote.Kind.SCIENTIFIC
                                                        || note.kind()
                                                                == CellNote.Kind.DIGITS_LOST));
    }

    /**
     * Nothing is lost: unmapped cells, cells beyond the last column and values that could not be
     * read are extras.
     */
    private void keepTheRest(SheetRow row, DraftInWork draft, List<RowIssue> issues) {
        for (RowIssue issue : issues) {
            String cell = issue.column() < 0 ? issue.value() : row.cell(issue.column()).strip();
            draft.extra(key(issue.column(), issue.header()), cell);
        }
        if (mapping.keepUnmapped()) {
            unmapped.forEach(use -> keep(use.column(), use.header(), row, draft));
            IntStream.range(mapping.columns().size(), row.cells().size())
                    .forEach(i -> keep(i, "", row, draft));
        }
    }

    private static void keep(int column, String header, SheetRow row, DraftInWork draft) {
        if (!row.cell(column).isBlank()) {
            draft.extra(key(column, header), row.cell(column).strip());
        }
    }

    private static String key(int column, String header) {
        return header.isEmpty() ? "#" + (column + 1) : header;
    }

    private @Nullable String name(DraftInWork draft) {
        String name = Objects.requireNonNullElseGet(draft.get("name"), () -> nameOfParts(draft));
        if (!name.isBlank() || !mapping.nameFromNumber()) {
            return name.isBlank() ? null : name;
        }
        String number = draft.get("number");
        return number != null ? number : draft.get("external_id");
    }

    private static String nameOfParts(DraftInWork draft) {
        return PersonName.of(
                draft.get("family_name"), draft.get("given_name"), draft.get("middle_name"));
    }

    private RowIssue missingName() {
        String code =
                mapping.has("number") || mapping.has("external_id")
                        ? "transfer.name.missingHasNumber"
                        : "transfer.name.missing";
        return columns.stream()
                .filter(column -> column.meaning().type() == ValueType.NAME)
                .findFirst()
                .map(column -> new RowIssue(code, column.index(), column.header(), "name", ""))
                .orElse(new RowIssue(code, -1, "", "name", ""));
    }

    private String kind(DraftInWork draft) {
        String kind =
                Objects.requireNonNullElse(
                        mapping.kind(), Objects.requireNonNullElse(draft.get("kind"), ""));
        boolean partsOnly = draft.get("name") == null && draft.get("family_name") != null;
        return !kind.isEmpty() ? kind : partsOnly ? CustomerDraft.PERSON : CustomerDraft.ENTERPRISE;
    }
}

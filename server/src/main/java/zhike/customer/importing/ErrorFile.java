package zhike.customer.importing;

import static zhike.customer.db.Tables.IMPORT_ROW;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record4;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import zhike.customer.db.tables.records.ImportRecord;
import zhike.platform.sheet.SheetWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The refused rows as they were, each with what is wrong, to be corrected and sent again. */
@Component
class ErrorFile {
    private static final int PIECE = 2_000;
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<RowFault>> FAULTS = new TypeReference<>() {};
    private final DSLContext db;
    private final ObjectMapper json;
    private final FaultWords words;
    private final ErrorColumn column;
    private final Imports imports;

    ErrorFile(
            DSLContext db,
            ObjectMapper json,
            FaultWords words,
            ErrorColumn column,
            Imports imports) {
        this.db = db;
        this.json = json;
        this.words = words;
        this.column = column;
        this.imports = imports;
    }

    void write(ImportRecord row, Locale locale, OutputStream out) throws IOException {
        List<Detected.Column> columns = imports.detected(row).columns();
        List<String> header =
                new ArrayList<>(
                        columns.stream()
                                .map(
                                        each ->
                                                each.header().isBlank()
                                                        ? "#" + (each.index() + 1)
                                                        : each.header())
                                .toList());
        if (header.isEmpty()) header.add("#1");
        int width = header.size();
        header.add(column.header(locale, row.getId()));
        try (SheetWriter writer = SheetWriter.xlsx(out, "1")) {
            writer.header(header);
            long after = 0;
            for (var piece = piece(row.getId(), after);
                    !piece.isEmpty();
                    piece = piece(row.getId(), after)) {
                for (var refused : piece) writer.row(cells(refused, width, locale));
                after = piece.getLast().value1();
            }
        }
    }

    /** What went wrong first, for who stands at a terminal. */
    List<String> first(long importId, int count, Locale locale) {
        return piece(importId, 0).stream()
                .limit(count)
                .map(refused -> told(refused, locale))
                .toList();
    }

    private List<Record4<Long, Long, JSONB, JSONB>> piece(long importId, long after) {
        return db.select(IMPORT_ROW.ORDINAL, IMPORT_ROW.LINE, IMPORT_ROW.CELLS, IMPORT_ROW.ERRORS)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(importId))
                .and(IMPORT_ROW.OUTCOME.eq("refused"))
                .and(IMPORT_ROW.ORDINAL.gt(after))
                .orderBy(IMPORT_ROW.ORDINAL)
                .limit(PIECE)
                .fetch();
    }

    private List<String> cells(
            Record4<Long, Long, JSONB, JSONB> refused, int width, Locale locale) {
        List<String> cells =
                new ArrayList<>(
                        json.readValue(Objects.requireNonNull(refused.value3().data()), CELLS));
        while (cells.size() < width) cells.add("");
        // cells beyond the last column stand behind what is wrong
        cells.add(width, told(refused, locale));
        return cells;
    }

    private String told(Record4<Long, Long, JSONB, JSONB> refused, Locale locale) {
        if (refused.value4() == null) return "";
        return json.readValue(Objects.requireNonNull(refused.value4().data()), FAULTS).stream()
                .map(fault -> words.line(refused.value2(), fault, locale))
                .collect(Collectors.joining("\n"));
    }
}

package zhike.customer.importing;

import static zhike.customer.db.Tables.IMPORT_ROW;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record3;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import zhike.platform.language.Texts;
import zhike.platform.sheet.SheetWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The values that their field did not take, of rows that came in nevertheless: in which line, which
 * column, and why.
 */
@Component
class UnreadValueFile {
    private static final int PIECE = 2_000;
    private static final TypeReference<List<RowFault>> FAULTS = new TypeReference<>() {};
    private final DSLContext db;
    private final ObjectMapper json;
    private final FaultWords words;
    private final Texts texts;

    UnreadValueFile(DSLContext db, ObjectMapper json, FaultWords words, Texts texts) {
        this.db = db;
        this.json = json;
        this.words = words;
        this.texts = texts;
    }

    void write(long importId, Locale locale, OutputStream out) throws IOException {
        try (SheetWriter writer = SheetWriter.xlsx(out, "1")) {
            writer.header(
                    Stream.of("line", "column", "value", "why")
                            .map(each -> texts.get(locale, "import.unread." + each))
                            .toList());
            for (var piece = piece(importId, 0);
                    !piece.isEmpty();
                    piece = piece(importId, piece.getLast().value1()))
                for (var row : piece)
                    for (RowFault fault : faults(row.value3()))
                        writer.row(
                                List.of(
                                        String.valueOf(row.value2()),
                                        words.where(fault, locale),
                                        fault.value(),
                                        words.why(fault, locale)));
        }
    }

    private List<RowFault> faults(JSONB errors) {
        return json.readValue(Objects.requireNonNull(errors.data()), FAULTS);
    }

    private List<Record3<Long, Long, JSONB>> piece(long importId, long after) {
        return db.select(IMPORT_ROW.ORDINAL, IMPORT_ROW.LINE, IMPORT_ROW.ERRORS)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(importId))
                .and(IMPORT_ROW.OUTCOME.ne(Outcome.REFUSED.code()))
                .and(IMPORT_ROW.ERRORS.isNotNull())
                .and(IMPORT_ROW.ORDINAL.gt(after))
                .orderBy(IMPORT_ROW.ORDINAL)
                .limit(PIECE)
                .fetch();
    }
}

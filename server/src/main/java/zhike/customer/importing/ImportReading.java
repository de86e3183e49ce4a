package zhike.customer.importing;

import static zhike.customer.db.Tables.IMPORT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.db.tables.records.ImportRecord;
import zhike.customer.field.FieldLabels;
import zhike.customer.transfer.Mapping;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Tells of imports. */
@Component
class ImportReading {
    private static final Field<String> PERSON = Names.ofPerson(IMPORT.PERSON_ID).as("person_name");
    private final DSLContext db;
    private final Imports imports;
    private final ImportStates states;
    private final FieldLabels labels;
    private final Texts texts;

    ImportReading(
            DSLContext db, Imports imports, ImportStates states, FieldLabels labels, Texts texts) {
        this.db = db;
        this.imports = imports;
        this.states = states;
        this.labels = labels;
        this.texts = texts;
    }

    Page<ImportView> page(Viewer viewer, @Nullable Cursor after, int limit, Locale locale) {
        Condition older = after == null ? DSL.noCondition() : IMPORT.ID.lt(after.number(0));
        List<ImportView> found =
                db.select(IMPORT.fields())
                        .select(PERSON)
                        .from(IMPORT)
                        .where(Imports.visibleTo(viewer))
                        .and(older)
                        .orderBy(IMPORT.ID.desc())
                        .limit(limit + 1)
                        .fetch(row -> view(row, locale, false));
        return Page.of(found, limit, last -> Cursor.of(last.id()));
    }

    ImportView one(Viewer viewer, long id, Locale locale) {
        Record row =
                db.select(IMPORT.fields())
                        .select(PERSON)
                        .from(IMPORT)
                        .where(IMPORT.ID.eq(id))
                        .and(Imports.visibleTo(viewer))
                        .fetchOne();
        if (row == null) throw Refusal.missing("import");
        return view(row, locale, true);
    }

    /**
     * @param whole with its columns
     */
    private ImportView view(Record record, Locale locale, boolean whole) {
        ImportRecord row = record.into(IMPORT);
        Detected detected = imports.detected(row);
        Mapping mapping = Mapping.fromJson(Objects.requireNonNull(row.getMapping().data()));
        return new ImportView(
                row.getId(),
                row.getName(),
                states.of(row),
                detected,
                whole ? columns(detected, mapping, locale) : null,
                whole ? meanings(mapping) : null,
                whole ? MappingOptions.of(mapping) : null,
                whole ? imports.sheet(row) : null,
                row.getPolicy(),
                row.getPooled(),
                row.getTotal(),
                row.getCreated(),
                row.getUpdated(),
                row.getUnchanged(),
                row.getMerged(),
                row.getRefused(),
                row.getWarnings(),
                row.getKept(),
                labels(row.getClosedFields(), locale),
                new Named(row.getPersonId(), String.valueOf(record.get(PERSON))),
                row.getCreatedAt(),
                row.getEndedAt(),
                row.getUndoneAt(),
                row.getJobId(),
                row.getRefused() > 0);
    }

    private List<ImportView.Column> columns(Detected detected, Mapping mapping, Locale locale) {
        List<ImportView.Column> columns = new ArrayList<>();
        for (Detected.Column column : detected.columns())
            mapping.columns().stream()
                    .filter(use -> use.column() == column.index())
                    .findFirst()
                    .ifPresent(
                            use ->
                                    columns.add(
                                            new ImportView.Column(
                                                    column.index(),
                                                    column.header(),
                                                    column.samples(),
                                                    use.guess().meaning(),
                                                    use.guess().confidence(),
                                                    texts.get(
                                                            locale,
                                                            "transfer.reason."
                                                                    + use.guess().reason()))));
        return columns;
    }

    private static Map<String, @Nullable String> meanings(Mapping mapping) {
        Map<String, @Nullable String> meanings = new LinkedHashMap<>();
        mapping.columns()
                .forEach(use -> meanings.put(String.valueOf(use.column()), use.guess().meaning()));
        return meanings;
    }

    private List<String> labels(String[] keys, Locale locale) {
        return Arrays.stream(keys).map(key -> labels.of(key, locale)).toList();
    }
}

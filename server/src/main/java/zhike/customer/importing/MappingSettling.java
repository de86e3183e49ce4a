package zhike.customer.importing;

import static zhike.customer.db.Tables.IMPORT;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.customer.db.tables.records.ImportRecord;
import zhike.customer.transfer.ColumnMeaning;
import zhike.customer.transfer.Mapping;
import zhike.customer.transfer.MeaningCatalogue;
import zhike.platform.error.Refusal;
import zhike.platform.file.StoredFiles;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lets be settled what each column of a draft means. */
@Component
class MappingSettling {
    private final DSLContext db;
    private final ObjectMapper json;
    private final StoredFiles files;
    private final Detection detection;
    private final SavedMappings saved;
    private final Meanings meanings;
    private final Imports imports;
    private final ImportStates states;
    private final TransactionTemplate transaction;

    MappingSettling(
            DSLContext db,
            ObjectMapper json,
            StoredFiles files,
            Detection detection,
            SavedMappings saved,
            Meanings meanings,
            Imports imports,
            ImportStates states,
            TransactionTemplate transaction) {
        this.db = db;
        this.json = json;
        this.files = files;
        this.detection = detection;
        this.saved = saved;
        this.meanings = meanings;
        this.imports = imports;
        this.states = states;
        this.transaction = transaction;
    }

    /**
     * Other sheet settings mean another look at the file, and a new guess; else the meanings are
     * taken as sent.
     */
    void settle(
            Viewer viewer,
            long id,
            Map<String, @Nullable String> sent,
            @Nullable SheetSettings sheet,
            @Nullable MappingOptions options) {
        ImportRecord seen = states.draft(viewer, imports.find(viewer, id));
        Reading reading =
                sheet == null || sheet.equals(imports.sheet(seen))
                        ? null
                        : detection.of(Objects.requireNonNull(files.find(seen.getFileId())), sheet);
        transaction.executeWithoutResult(
                status -> {
                    ImportRecord row = states.draft(viewer, imports.lock(viewer, id));
                    Mapping mapping =
                            reading == null
                                    ? settled(Mapping.fromJson(row.getMapping().data()), sent)
                                    : looked(viewer, id, sheet, reading);
                    store(viewer, row, options == null ? mapping : options.over(mapping));
                });
    }

    private Mapping looked(Viewer viewer, long id, @Nullable SheetSettings sheet, Reading reading) {
        db.update(IMPORT)
                .set(IMPORT.SHEET, JSONB.jsonb(json.writeValueAsString(sheet)))
                .set(IMPORT.DETECTED, JSONB.jsonb(json.writeValueAsString(reading.detected())))
                .where(IMPORT.ID.eq(id))
                .execute();
        return saved.known(viewer, reading);
    }

    /** A whole mapping, as a file for the command line holds it. */
    @Transactional
    public void settle(Viewer viewer, long id, Mapping mapping) {
        ImportRecord row = states.draft(viewer, imports.lock(viewer, id));
        if (mapping.columns().stream().anyMatch(use -> use.column() < 0))
            throw Refusal.invalid("mapping", "transfer.mapping.unreadable");
        check(mapping);
        store(viewer, row, mapping);
    }

    private void store(Viewer viewer, ImportRecord row, Mapping mapping) {
        db.update(IMPORT)
                .set(IMPORT.MAPPING, JSONB.jsonb(mapping.toJson()))
                .where(IMPORT.ID.eq(row.getId()))
                .execute();
        saved.save(viewer, row.getName(), mapping);
    }

    private Mapping settled(Mapping mapping, Map<String, @Nullable String> sent) {
        Mapping settled = mapping;
        for (Mapping.ColumnUse use : mapping.columns()) {
            String key = String.valueOf(use.column());
            if (!sent.containsKey(key)) continue;
            String wanted = sent.get(key);
            String meaning = wanted == null || wanted.isBlank() ? null : wanted;
            if (!Objects.equals(meaning, use.guess().meaning()))
                settled = settled.withMeaning(use.column(), meaning);
        }
        check(settled);
        return settled;
    }

    private void check(Mapping mapping) {
        MeaningCatalogue catalogue = meanings.catalogue();
        Set<String> once = new HashSet<>();
        for (Mapping.ColumnUse use : mapping.columns()) {
            String meaning = use.guess().meaning();
            if (meaning == null) continue;
            ColumnMeaning known =
                    catalogue
                            .find(meaning)
                            .orElseThrow(
                                    () ->
                                            Refusal.invalid(
                                                    "mapping." + use.column(),
                                                    "import.meaning.unknown",
                                                    Map.of("meaning", meaning)));
            if (!known.many() && !once.add(meaning))
                throw Refusal.invalid(
                        "mapping." + use.column(),
                        "import.meaning.twice",
                        Map.of("meaning", meaning));
        }
    }
}

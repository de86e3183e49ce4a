package zhike.customer.importing;

import static zhike.customer.db.Tables.IMPORT;
import static zhike.customer.db.Tables.IMPORT_MAPPING;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.transfer.DateOrder;
import zhike.customer.transfer.Mapping;

import java.time.Clock;
import java.util.Objects;

/** Knows for each person how they mapped a kind of file the last time. */
@Component
class SavedMappings {
    private final DSLContext db;
    private final Clock clock;

    SavedMappings(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void save(Viewer viewer, String name, Mapping mapping) {
        JSONB kept = JSONB.jsonb(mapping.toJson());
        db.insertInto(
                        IMPORT_MAPPING,
                        IMPORT_MAPPING.PERSON_ID,
                        IMPORT_MAPPING.SIGNATURE,
                        IMPORT_MAPPING.NAME,
                        IMPORT_MAPPING.MAPPING,
                        IMPORT_MAPPING.AT)
                .values(viewer.personId(), mapping.signature(), name, kept, clock.instant())
                .onConflict(IMPORT_MAPPING.PERSON_ID, IMPORT_MAPPING.SIGNATURE)
                .doUpdate()
                .set(IMPORT_MAPPING.NAME, name)
                .set(IMPORT_MAPPING.MAPPING, kept)
                .set(IMPORT_MAPPING.AT, clock.instant())
                .execute();
    }

    /**
     * What was settled for such a file before: of the import that it came back from, else by its
     * signature; else the guess.
     */
    Mapping known(Viewer viewer, Reading reading) {
        Mapping guess = reading.mapping();
        Mapping before =
                reading.cameBackFrom() == null ? null : ofImport(viewer, reading.cameBackFrom());
        if (before == null) before = bySignature(viewer, guess.signature());
        if (before == null || before.columns().size() != guess.columns().size()) return guess;
        DateOrder order =
                before.dateOrder() == DateOrder.UNKNOWN ? guess.dateOrder() : before.dateOrder();
        return before.withDateOrder(order);
    }

    private @Nullable Mapping ofImport(Viewer viewer, long importId) {
        JSONB kept =
                db.select(IMPORT.MAPPING)
                        .from(IMPORT)
                        .where(IMPORT.ID.eq(importId))
                        .and(Imports.visibleTo(viewer))
                        .fetchOne(IMPORT.MAPPING);
        return kept == null ? null : Mapping.fromJson(Objects.requireNonNull(kept.data()));
    }

    private @Nullable Mapping bySignature(Viewer viewer, String signature) {
        JSONB kept =
                db.select(IMPORT_MAPPING.MAPPING)
                        .from(IMPORT_MAPPING)
                        .where(IMPORT_MAPPING.PERSON_ID.eq(viewer.personId()))
                        .and(IMPORT_MAPPING.SIGNATURE.eq(signature))
                        .fetchOne(IMPORT_MAPPING.MAPPING);
        return kept == null ? null : Mapping.fromJson(Objects.requireNonNull(kept.data()));
    }
}

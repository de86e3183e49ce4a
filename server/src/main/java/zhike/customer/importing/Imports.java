package zhike.customer.importing;

import static zhike.customer.db.Tables.IMPORT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.access.FieldRule;
import zhike.access.Reach;
import zhike.access.Viewer;
import zhike.customer.db.tables.records.ImportRecord;
import zhike.platform.error.Refusal;

/**
 * Finds imports: one's own, and everybody's for who may import for all and sees all fields, for a
 * file shows what stands in it.
 */
@Component
class Imports {
    private final DSLContext db;
    private final ObjectMapper json;

    Imports(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    static Condition visibleTo(Viewer viewer) {
        Reach reach = viewer.reach("customer.import");
        if (reach.all() && seesAll(viewer)) return DSL.trueCondition();
        return viewer.may("customer.import")
                ? IMPORT.PERSON_ID.eq(viewer.personId())
                : DSL.falseCondition();
    }

    private static boolean seesAll(Viewer viewer) {
        return viewer.fieldRules().values().stream()
                .flatMap(rules -> rules.values().stream())
                .allMatch(FieldRule::shows);
    }

    /**
     * @throws Refusal {@code import.missing}
     */
    ImportRecord find(Viewer viewer, long id) {
        ImportRecord row =
                db.selectFrom(IMPORT).where(IMPORT.ID.eq(id)).and(visibleTo(viewer)).fetchOne();
        if (row == null) throw Refusal.missing("import");
        return row;
    }

    /** Locked. */
    ImportRecord lock(Viewer viewer, long id) {
        find(viewer, id);
        return db.selectFrom(IMPORT).where(IMPORT.ID.eq(id)).forUpdate().fetchSingle();
    }

    Detected detected(ImportRecord row) {
        return json.readValue(row.getDetected().data(), Detected.class);
    }

    SheetSettings sheet(ImportRecord row) {
        return json.readValue(row.getSheet().data(), SheetSettings.class);
    }
}

package zhike.knowledge.material;

import static zhike.knowledge.db.Tables.MATERIAL;
import static zhike.knowledge.db.Tables.MATERIAL_VERSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.identity.Names;
import zhike.knowledge.Materials;
import zhike.platform.error.Refusal;
import zhike.platform.file.FileFacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Which materials somebody may give to a customer today. */
@Component
public class MaterialChoice {
    private final DSLContext db;
    private final Clock clock;

    MaterialChoice(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public List<Materials.Usable> use(Viewer viewer, List<Long> ids) {
        var newest = MATERIAL_VERSION.as("newest");
        Map<Long, Materials.Usable> found =
                db.select(
                                MATERIAL.ID,
                                MATERIAL.TITLE,
                                MATERIAL_VERSION.NO,
                                MATERIAL_VERSION.FILE_ID,
                                FileFacts.name(MATERIAL_VERSION.FILE_ID),
                                FileFacts.size(MATERIAL_VERSION.FILE_ID))
                        .from(MATERIAL)
                        .join(MATERIAL_VERSION)
                        .on(MATERIAL_VERSION.MATERIAL_ID.eq(MATERIAL.ID))
                        .and(
                                MATERIAL_VERSION.NO.eq(
                                        DSL.select(DSL.max(newest.NO))
                                                .from(newest)
                                                .where(newest.MATERIAL_ID.eq(MATERIAL.ID))))
                        .where(MATERIAL.ID.in(ids))
                        .and(usable(viewer))
                        .fetchMap(
                                MATERIAL.ID,
                                row ->
                                        new Materials.Usable(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                row.value4(),
                                                row.value5(),
                                                row.value6()));
        if (!found.keySet().containsAll(ids))
            throw Refusal.invalid("materials", "material.unusable");
        return ids.stream().distinct().map(found::get).toList();
    }

    public List<Long> withdrawn(List<Long> ids) {
        return db.select(MATERIAL.ID)
                .from(MATERIAL)
                .where(MATERIAL.ID.in(ids))
                .and(MATERIAL.WITHDRAWN_AT.isNotNull())
                .fetch(MATERIAL.ID);
    }

    /** Valid today, not withdrawn, and for the viewer's unit. */
    Condition usable(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        return MATERIAL.WITHDRAWN_AT
                .isNull()
                .and(MATERIAL.VALID_FROM.isNull().or(MATERIAL.VALID_FROM.le(today)))
                .and(MATERIAL.VALID_UNTIL.isNull().or(MATERIAL.VALID_UNTIL.ge(today)))
                .and(forUnit(viewer));
    }

    /** Who keeps the library sees all of it. */
    Condition seen(Viewer viewer) {
        return viewer.may("material.manage") ? DSL.trueCondition() : forUnit(viewer);
    }

    /** Its units are the viewer's, or above it. */
    Condition forUnit(Viewer viewer) {
        return DSL.cardinality(MATERIAL.UNITS)
                .eq(0)
                .or(
                        DSL.condition(
                                "{0} && {1}",
                                MATERIAL.UNITS, Names.pathOf(DSL.val(viewer.unitId()))));
    }
}

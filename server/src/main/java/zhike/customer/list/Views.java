package zhike.customer.list;

import static zhike.customer.db.Tables.VIEW;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import zhike.access.Viewer;
import zhike.customer.field.CardFields;
import zhike.identity.Names;
import zhike.identity.Staff;
import zhike.platform.criteria.CriteriaJson;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.List;
import java.util.Map;

/**
 * Saved views: one's own, and those shared with a unit that one stands in. A view holds criteria,
 * never rows.
 */
@Component
class Views {
    record Saved(
            long id,
            String name,
            @Nullable JsonNode criteria,
            List<String> columns,
            String sort,
            @Nullable Long unitId,
            boolean mine,
            int version) {
        @Nullable String criteriaText() {
            return criteria == null ? null : criteria.toString();
        }
    }

    private static final int MOST = 100;
    private final DSLContext db;
    private final CardCatalogue catalogue;
    private final CardFields fields;
    private final Trail trail;
    private final Staff staff;

    Views(DSLContext db, CardCatalogue catalogue, CardFields fields, Trail trail, Staff staff) {
        this.db = db;
        this.catalogue = catalogue;
        this.fields = fields;
        this.trail = trail;
        this.staff = staff;
    }

    List<Saved> all(Viewer viewer) {
        return db.selectFrom(VIEW)
                .where(openTo(viewer))
                .orderBy(VIEW.POSITION, VIEW.ID)
                .limit(MOST)
                .fetch(row -> saved(row, viewer));
    }

    Saved find(Viewer viewer, long id) {
        var row = db.selectFrom(VIEW).where(VIEW.ID.eq(id)).and(openTo(viewer)).fetchOne();
        if (row == null) throw Refusal.missing("view");
        return saved(row, viewer);
    }

    @Transactional
    long add(Viewer viewer, ViewForm form) {
        check(viewer, form);
        if (db.fetchCount(VIEW, VIEW.PERSON_ID.eq(viewer.personId())) >= MOST)
            throw Refusal.invalid("name", "view.too-many", Map.of("most", MOST));
        long id =
                db.insertInto(
                                VIEW,
                                VIEW.PERSON_ID,
                                VIEW.UNIT_ID,
                                VIEW.NAME,
                                VIEW.CRITERIA,
                                VIEW.COLUMNS,
                                VIEW.SORT)
                        .values(
                                viewer.personId(),
                                form.unitId(),
                                form.name().strip(),
                                json(form),
                                form.columns().toArray(String[]::new),
                                form.sort())
                        .returningResult(VIEW.ID)
                        .fetchSingle()
                        .value1();
        if (form.unitId() != null) trail.record("view.shared", "view", id, form.name());
        return id;
    }

    @Transactional
    void change(Viewer viewer, long id, ViewForm form) {
        check(viewer, form);
        int done =
                db.update(VIEW)
                        .set(VIEW.UNIT_ID, form.unitId())
                        .set(VIEW.NAME, form.name().strip())
                        .set(VIEW.CRITERIA, json(form))
                        .set(VIEW.COLUMNS, form.columns().toArray(String[]::new))
                        .set(VIEW.SORT, form.sort())
                        .set(VIEW.VERSION, VIEW.VERSION.plus(1))
                        .where(VIEW.ID.eq(id))
                        .and(VIEW.PERSON_ID.eq(viewer.personId()))
                        .and(VIEW.VERSION.eq(form.version() == null ? -1 : form.version()))
                        .execute();
        if (done == 0)
            throw db.fetchExists(VIEW, VIEW.ID.eq(id).and(VIEW.PERSON_ID.eq(viewer.personId())))
                    ? Refusal.conflict("version.stale")
                    : Refusal.missing("view");
        if (form.unitId() != null) trail.record("view.shared", "view", id, form.name());
    }

    @Transactional
    void remove(Viewer viewer, long id) {
        if (db.deleteFrom(VIEW)
                        .where(VIEW.ID.eq(id))
                        .and(VIEW.PERSON_ID.eq(viewer.personId()))
                        .execute()
                == 0) throw Refusal.missing("view");
    }

    private void check(Viewer viewer, ViewForm form) {
        CardSort.of(form.sort());
        if (form.criteria() != null) CriteriaJson.read(form.criteria(), catalogue.of(viewer));
        if (form.unitId() != null) {
            viewer.needs("view.share");
            if (!staff.unitExists(form.unitId()))
                throw Refusal.invalid("unitId", "view.unit.unknown");
        }
    }

    private static @Nullable JSONB json(ViewForm form) {
        return form.criteria() == null ? null : JSONB.jsonb(form.criteria().toString());
    }

    private static Condition openTo(Viewer viewer) {
        return VIEW.PERSON_ID
                .eq(viewer.personId())
                .or(Names.pathOf(DSL.val(viewer.unitId())).contains(DSL.array(VIEW.UNIT_ID)));
    }

    private static Saved saved(zhike.customer.db.tables.records.ViewRecord row, Viewer viewer) {
        JsonNode criteria =
                row.getCriteria() == null
                        ? null
                        : JsonMapper.shared().readTree(row.getCriteria().data());
        return new Saved(
                row.getId(),
                row.getName(),
                criteria,
                List.of(row.getColumns()),
                row.getSort(),
                row.getUnitId(),
                row.getPersonId() == viewer.personId(),
                row.getVersion());
    }
}

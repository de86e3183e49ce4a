package zhike.knowledge.material;

import static zhike.knowledge.db.Tables.KIT;
import static zhike.knowledge.db.Tables.KIT_MATERIAL;
import static zhike.knowledge.db.Tables.MATERIAL;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.identity.Named;
import zhike.knowledge.db.tables.records.KitRecord;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sets of materials that are sent together. */
@Component
class Kits {
    /** A kit. @param materials in their order */
    record Shown(long id, String name, boolean active, List<Named> materials, int version) {}

    private final DSLContext db;
    private final MaterialChoice choice;
    private final Trail trail;

    Kits(DSLContext db, MaterialChoice choice, Trail trail) {
        this.db = db;
        this.choice = choice;
        this.trail = trail;
    }

    /** Each with the materials that the viewer sees; who does not keep them sees no empty ones. */
    List<Shown> all(Viewer viewer) {
        Map<Long, List<Named>> materials =
                db.select(KIT_MATERIAL.KIT_ID, MATERIAL.ID, MATERIAL.TITLE)
                        .from(KIT_MATERIAL)
                        .join(MATERIAL)
                        .on(MATERIAL.ID.eq(KIT_MATERIAL.MATERIAL_ID))
                        .where(choice.seen(viewer))
                        .orderBy(KIT_MATERIAL.POSITION)
                        .fetchGroups(
                                KIT_MATERIAL.KIT_ID, row -> new Named(row.value2(), row.value3()));
        return db.selectFrom(KIT)
                .where(
                        viewer.may("material.manage")
                                ? DSL.trueCondition()
                                : KIT.ID.in(materials.keySet()))
                .orderBy(KIT.NAME)
                .fetch(
                        row ->
                                new Shown(
                                        row.getId(),
                                        row.getName(),
                                        row.getActive(),
                                        materials.getOrDefault(row.getId(), List.of()),
                                        row.getVersion()));
    }

    @Transactional
    public void add(MaterialForms.Kit form) {
        write(db.newRecord(KIT), form, "kit.added");
    }

    @Transactional
    public void change(long id, MaterialForms.Kit form) {
        KitRecord row = db.selectFrom(KIT).where(KIT.ID.eq(id)).forUpdate().fetchOne();
        if (row == null) throw Refusal.missing("kit");
        if (!Objects.equals(row.getVersion(), form.version()))
            throw Refusal.conflict("version.stale");
        row.setVersion(row.getVersion() + 1);
        write(row, form, "kit.changed");
    }

    private void write(KitRecord row, MaterialForms.Kit form, String what) {
        List<Long> ids = form.materials().stream().distinct().toList();
        if (db.fetchCount(DSL.selectOne().from(MATERIAL).where(MATERIAL.ID.in(ids))) < ids.size())
            throw Refusal.invalid("materials", "material.unusable");
        row.setName(form.name().strip());
        row.setActive(form.active());
        try {
            row.store();
        } catch (DuplicateKeyException e) {
            throw Refusal.invalid("name", "kit.double");
        }
        db.deleteFrom(KIT_MATERIAL).where(KIT_MATERIAL.KIT_ID.eq(row.getId())).execute();
        for (int at = 0; at < ids.size(); at++)
            db.insertInto(KIT_MATERIAL).values(row.getId(), ids.get(at), at).execute();
        trail.record(what, "kit", row.getId(), row.getName());
    }
}

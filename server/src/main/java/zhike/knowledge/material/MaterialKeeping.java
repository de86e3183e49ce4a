package zhike.knowledge.material;

import static zhike.knowledge.db.Tables.MATERIAL;
import static zhike.knowledge.db.Tables.MATERIAL_VERSION;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.identity.Staff;
import zhike.knowledge.db.tables.records.MaterialRecord;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.dictionary.Dictionary;
import zhike.platform.error.Refusal;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.platform.trail.Trail;

import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/** Enters materials, brings their versions and withdraws them. */
@Component
class MaterialKeeping {
    static final long LARGEST = 50L * 1024 * 1024;
    private final DSLContext db;
    private final Clock clock;
    private final Dictionaries dictionaries;
    private final Staff staff;
    private final StoredFiles files;
    private final Trail trail;

    MaterialKeeping(
            DSLContext db,
            Clock clock,
            Dictionaries dictionaries,
            Staff staff,
            StoredFiles files,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.dictionaries = dictionaries;
        this.staff = staff;
        this.files = files;
        this.trail = trail;
    }

    @Transactional
    public long add(Viewer viewer, MaterialForms.Material form) {
        MaterialRecord row = db.newRecord(MATERIAL);
        fill(row, form);
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(viewer.personId());
        row.setVersion(0);
        row.insert();
        trail.record("material.added", "material", row.getId(), row.getTitle());
        return row.getId();
    }

    @Transactional
    public void change(long id, MaterialForms.Material form) {
        MaterialRecord row = lock(id);
        if (!Objects.equals(row.getVersion(), form.version()))
            throw Refusal.conflict("version.stale");
        fill(row, form);
        row.setVersion(row.getVersion() + 1);
        row.update();
        trail.record("material.changed", "material", id, row.getTitle());
    }

    private void fill(MaterialRecord row, MaterialForms.Material form) {
        Dictionary kinds = dictionaries.find("material_kind");
        if (kinds == null || !kinds.offers(form.kind()))
            throw Refusal.invalid("kind", "material.kind.unknown");
        if (form.validFrom() != null
                && form.validUntil() != null
                && form.validUntil().isBefore(form.validFrom()))
            throw Refusal.invalid("validUntil", "period.backwards");
        if (form.unitsOrNone().stream().anyMatch(unit -> !staff.unitExists(unit)))
            throw Refusal.invalid("units", "material.unit.unknown");
        row.setKind(form.kind());
        row.setTitle(form.title().strip());
        row.setLanguage(form.language());
        row.setUnits(form.unitsOrNone().toArray(Long[]::new));
        row.setValidFrom(form.validFrom());
        row.setValidUntil(form.validUntil());
    }

    /** The next version; the former ones stay. */
    @Transactional
    public void bring(
            Viewer viewer, long id, String name, InputStream content, @Nullable String note) {
        if (note != null && note.length() > 500)
            throw Refusal.invalid("note", "field.length", Map.of("min", 0, "max", 500));
        MaterialRecord row = lock(id);
        if (row.getWithdrawnAt() != null) throw Refusal.conflict("material.withdrawn");
        StoredFile file = files.write(name, "application/octet-stream", content, LARGEST);
        if (file.size() == 0) throw Refusal.invalid("file", "attachment.empty");
        Integer last =
                db.select(DSL.max(MATERIAL_VERSION.NO))
                        .from(MATERIAL_VERSION)
                        .where(MATERIAL_VERSION.MATERIAL_ID.eq(id))
                        .fetchSingle()
                        .value1();
        int no = last == null ? 1 : last + 1;
        db.insertInto(MATERIAL_VERSION)
                .set(MATERIAL_VERSION.MATERIAL_ID, id)
                .set(MATERIAL_VERSION.NO, no)
                .set(MATERIAL_VERSION.FILE_ID, file.id())
                .set(MATERIAL_VERSION.NOTE, note == null || note.isBlank() ? null : note.strip())
                .set(MATERIAL_VERSION.AT, clock.instant())
                .set(MATERIAL_VERSION.BY_PERSON, viewer.personId())
                .execute();
        trail.record(
                "material.version",
                "material",
                id,
                row.getTitle(),
                Map.of("no", no, "name", file.name(), "sha256", file.sha256()));
    }

    @Transactional
    public void withdraw(Viewer viewer, long id, String reason) {
        MaterialRecord row = lock(id);
        if (row.getWithdrawnAt() != null) throw Refusal.conflict("material.withdrawn");
        row.setWithdrawnAt(clock.instant());
        row.setWithdrawnBy(viewer.personId());
        row.setWithdrawReason(reason);
        row.update();
        trail.record(
                "material.withdrawn", "material", id, row.getTitle(), Map.of("reason", reason));
    }

    private MaterialRecord lock(long id) {
        MaterialRecord row =
                db.selectFrom(MATERIAL).where(MATERIAL.ID.eq(id)).forUpdate().fetchOne();
        if (row == null) throw Refusal.missing("material");
        return row;
    }
}

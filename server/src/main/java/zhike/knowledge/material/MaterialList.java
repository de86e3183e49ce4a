package zhike.knowledge.material;

import static zhike.knowledge.db.Tables.MATERIAL;
import static zhike.knowledge.db.Tables.MATERIAL_VERSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.file.FileFacts;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The library as a viewer may use it; who keeps it sees all. */
@Component
class MaterialList {
    record Version(int no, String name, long size, @Nullable String note, Named by, Instant at) {}

    /**
     * @param usable whether the viewer may give it to a customer today
     * @param versions the newest first
     */
    record Shown(
            long id,
            String kind,
            String title,
            String language,
            List<Named> units,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawReason,
            boolean usable,
            List<Version> versions,
            int version) {}

    private final DSLContext db;
    private final MaterialChoice choice;
    private final StoredFiles files;
    private final Staff staff;

    MaterialList(DSLContext db, MaterialChoice choice, StoredFiles files, Staff staff) {
        this.staff = staff;
        this.db = db;
        this.choice = choice;
        this.files = files;
    }

    /**
     * @param usable only what the viewer may give to a customer today
     */
    Page<Shown> page(
            Viewer viewer,
            boolean usable,
            @Nullable String kind,
            @Nullable String cursor,
            int limit) {
        Cursor after = Cursor.read(cursor, 1);
        var rows =
                db.select(MATERIAL.fields())
                        .select(DSL.field(choice.usable(viewer)).as("usable"))
                        .from(MATERIAL)
                        .where(choice.seen(viewer))
                        .and(usable ? choice.usable(viewer).and(filed()) : DSL.noCondition())
                        .and(kind == null ? DSL.noCondition() : MATERIAL.KIND.eq(kind))
                        .and(after == null ? DSL.noCondition() : MATERIAL.ID.lt(after.number(0)))
                        .orderBy(MATERIAL.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        Page<Record> page = Page.of(List.copyOf(rows), limit, MaterialList::after);
        Map<Long, List<Version>> versions =
                versions(page.items().stream().map(row -> row.get(MATERIAL.ID)).toList());
        Map<Long, String> units =
                staff.unitNames(
                        page.items().stream()
                                .flatMap(row -> Arrays.stream(row.get(MATERIAL.UNITS)))
                                .collect(Collectors.toSet()));
        return page.map(
                row -> shown(row, units, versions.getOrDefault(row.get(MATERIAL.ID), List.of())));
    }

    private static Cursor after(Record last) {
        return Cursor.of(last.get(MATERIAL.ID));
    }

    private static Condition filed() {
        return DSL.exists(
                DSL.selectOne()
                        .from(MATERIAL_VERSION)
                        .where(MATERIAL_VERSION.MATERIAL_ID.eq(MATERIAL.ID)));
    }

    private Map<Long, List<Version>> versions(List<Long> ids) {
        return db.select(
                        MATERIAL_VERSION.MATERIAL_ID,
                        MATERIAL_VERSION.NO,
                        FileFacts.name(MATERIAL_VERSION.FILE_ID),
                        FileFacts.size(MATERIAL_VERSION.FILE_ID),
                        MATERIAL_VERSION.NOTE,
                        MATERIAL_VERSION.BY_PERSON,
                        Names.ofPerson(MATERIAL_VERSION.BY_PERSON),
                        MATERIAL_VERSION.AT)
                .from(MATERIAL_VERSION)
                .where(MATERIAL_VERSION.MATERIAL_ID.in(ids))
                .orderBy(MATERIAL_VERSION.NO.desc())
                .fetchGroups(
                        MATERIAL_VERSION.MATERIAL_ID,
                        row ->
                                new Version(
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        new Named(row.value6(), row.value7()),
                                        row.value8()));
    }

    StoredFile file(Viewer viewer, long id, int no) {
        Long file =
                db.select(MATERIAL_VERSION.FILE_ID)
                        .from(MATERIAL_VERSION)
                        .join(MATERIAL)
                        .on(MATERIAL.ID.eq(MATERIAL_VERSION.MATERIAL_ID))
                        .where(MATERIAL.ID.eq(id))
                        .and(MATERIAL_VERSION.NO.eq(no))
                        .and(choice.seen(viewer))
                        .fetchOne(MATERIAL_VERSION.FILE_ID);
        StoredFile found = file == null ? null : files.find(file);
        if (found == null) throw Refusal.missing("material");
        return found;
    }

    private static Shown shown(Record row, Map<Long, String> units, List<Version> versions) {
        return new Shown(
                row.get(MATERIAL.ID),
                row.get(MATERIAL.KIND),
                row.get(MATERIAL.TITLE),
                row.get(MATERIAL.LANGUAGE),
                Arrays.stream(row.get(MATERIAL.UNITS))
                        .map(id -> new Named(id, units.getOrDefault(id, "")))
                        .toList(),
                row.get(MATERIAL.VALID_FROM),
                row.get(MATERIAL.VALID_UNTIL),
                row.get(MATERIAL.WITHDRAWN_AT),
                row.get(MATERIAL.WITHDRAW_REASON),
                row.get("usable", Boolean.class) && !versions.isEmpty(),
                versions,
                row.get(MATERIAL.VERSION));
    }
}

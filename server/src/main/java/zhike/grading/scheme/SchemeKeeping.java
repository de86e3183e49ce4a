package zhike.grading.scheme;

import static zhike.grading.db.Tables.EDITION;
import static zhike.grading.db.Tables.LEVEL;
import static zhike.grading.db.Tables.SCHEME;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.grading.db.tables.records.EditionRecord;
import zhike.grading.db.tables.records.SchemeRecord;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/** Makes schemes, drafts of them, and lets a draft go live. */
@Component
class SchemeKeeping {
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final DefinitionCheck check;
    private final Broadcast broadcast;
    private final Trail trail;

    SchemeKeeping(
            DSLContext db,
            Clock clock,
            ObjectMapper json,
            DefinitionCheck check,
            Broadcast broadcast,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.check = check;
        this.broadcast = broadcast;
        this.trail = trail;
    }

    /** With a draft; nobody is graded by it yet. */
    @Transactional
    public long add(Viewer viewer, SchemeForms.Fresh form) {
        check.check(form.method(), form.definition());
        if (db.fetchExists(SCHEME, SCHEME.CODE.eq(form.code())))
            throw Refusal.invalid("code", "scheme.code.taken");
        SchemeRecord row = db.newRecord(SCHEME);
        row.setCode(form.code());
        row.setNameZh(form.nameZh().strip());
        row.setNameEn(form.nameEn().strip());
        row.setMethod(form.method());
        row.setPosition(1000);
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(viewer.personId());
        row.setUpdatedAt(clock.instant());
        row.store();
        draft(viewer, row.getId(), form.definition(), form.note(), null);
        trail.record("scheme.added", "scheme", row.getId(), row.getNameZh());
        return row.getId();
    }

    @Transactional
    public void change(long id, SchemeForms.Change form) {
        SchemeRecord row = lock(id);
        if (!row.getVersion().equals(form.version())) throw Refusal.conflict("version.stale");
        if (form.main() && (!form.active() || live(id) == null))
            throw Refusal.invalid("main", "scheme.main.not-live");
        if (row.getMain() && !form.main()) throw Refusal.invalid("main", "scheme.main.needed");
        if (form.main() && !row.getMain())
            db.update(SCHEME).set(SCHEME.MAIN, false).where(SCHEME.MAIN).execute();
        row.setNameZh(form.nameZh().strip());
        row.setNameEn(form.nameEn().strip());
        row.setMain(form.main());
        row.setActive(form.active());
        row.setOverrideDown(form.overrideDown());
        row.setOverrideDays(form.overrideDays());
        row.setUpdatedAt(clock.instant());
        row.setVersion(row.getVersion() + 1);
        row.store();
        broadcast.tell(Schemes.CHANGED, id);
        trail.record(
                "scheme.changed",
                "scheme",
                id,
                row.getNameZh(),
                Map.of(
                        "main", form.main(),
                        "active", form.active(),
                        "overrideDown", form.overrideDown(),
                        "overrideDays", form.overrideDays()));
    }

    /** A new draft, or the one that is there changed. */
    @Transactional
    public void draft(Viewer viewer, long id, SchemeForms.Draft form) {
        SchemeRecord scheme = lock(id);
        check.check(scheme.getMethod(), form.definition());
        draft(viewer, id, form.definition(), form.note(), form.version());
        trail.record("scheme.drafted", "scheme", id, scheme.getNameZh());
    }

    private void draft(
            Viewer viewer,
            long scheme,
            Definition definition,
            @Nullable String note,
            @Nullable Integer version) {
        EditionRecord row = edition(scheme, "draft");
        if (row != null && !Objects.equals(row.getVersion(), version))
            throw Refusal.conflict("version.stale");
        if (row == null) {
            row = db.newRecord(EDITION);
            row.setSchemeId(scheme);
            row.setNumber(
                    1
                            + db.select(DSL.coalesce(DSL.max(EDITION.NUMBER), 0))
                                    .from(EDITION)
                                    .where(EDITION.SCHEME_ID.eq(scheme))
                                    .fetchSingle()
                                    .value1());
        } else row.setVersion(row.getVersion() + 1);
        row.setDefinition(JSONB.jsonb(json.writeValueAsString(definition)));
        row.setNote(note);
        row.setChangedAt(clock.instant());
        row.setChangedBy(viewer.personId());
        row.store();
    }

    @Transactional
    public void drop(long id) {
        SchemeRecord scheme = lock(id);
        EditionRecord draft = edition(id, "draft");
        if (draft == null) throw Refusal.missing("scheme.draft");
        draft.delete();
        trail.record("scheme.draft-dropped", "scheme", id, scheme.getNameZh());
    }

    /** From now on it is the draft that grades; what was live is kept as past. */
    @Transactional
    public void release(Viewer viewer, long id, int version) {
        SchemeRecord scheme = lock(id);
        EditionRecord draft = edition(id, "draft");
        if (draft == null) throw Refusal.missing("scheme.draft");
        if (draft.getVersion() != version) throw Refusal.conflict("version.stale");
        Definition definition = json.readValue(draft.getDefinition().data(), Definition.class);
        check.check(scheme.getMethod(), definition);
        EditionRecord live = live(id);
        if (live != null) {
            live.setState("past");
            live.setEndedAt(clock.instant());
            live.store();
        }
        draft.setState("live");
        draft.setLiveAt(clock.instant());
        draft.setLiveBy(viewer.personId());
        draft.store();
        levels(id, definition);
        broadcast.tell(Schemes.CHANGED, id);
        trail.record(
                "scheme.released",
                "scheme",
                id,
                scheme.getNameZh(),
                Map.of("edition", draft.getNumber()));
    }

    /** One that is gone is kept for the past. */
    private void levels(long scheme, Definition definition) {
        db.update(LEVEL).set(LEVEL.ACTIVE, false).where(LEVEL.SCHEME_ID.eq(scheme)).execute();
        int rank = 0;
        for (Definition.Level level : definition.levels()) {
            rank++;
            db.insertInto(LEVEL)
                    .set(LEVEL.SCHEME_ID, scheme)
                    .set(LEVEL.CODE, level.code())
                    .set(LEVEL.NAME_ZH, level.nameZh())
                    .set(LEVEL.NAME_EN, level.nameEn())
                    .set(LEVEL.COLOUR, level.colour())
                    .set(LEVEL.RANK, rank)
                    .onConflict(LEVEL.SCHEME_ID, LEVEL.CODE)
                    .doUpdate()
                    .set(LEVEL.NAME_ZH, level.nameZh())
                    .set(LEVEL.NAME_EN, level.nameEn())
                    .set(LEVEL.COLOUR, level.colour())
                    .set(LEVEL.RANK, rank)
                    .set(LEVEL.ACTIVE, true)
                    .execute();
        }
    }

    private @Nullable EditionRecord live(long scheme) {
        return edition(scheme, "live");
    }

    private @Nullable EditionRecord edition(long scheme, String state) {
        return db.fetchOne(EDITION, EDITION.SCHEME_ID.eq(scheme).and(EDITION.STATE.eq(state)));
    }

    private SchemeRecord lock(long id) {
        SchemeRecord row = db.selectFrom(SCHEME).where(SCHEME.ID.eq(id)).forUpdate().fetchOne();
        if (row == null) throw Refusal.missing("scheme");
        return row;
    }
}

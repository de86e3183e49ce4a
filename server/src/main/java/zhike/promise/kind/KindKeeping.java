package zhike.promise.kind;

import static zhike.promise.db.Tables.KIND;
import static zhike.promise.db.Tables.KIND_VERSION;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.job.Jobs;
import zhike.platform.trail.Trail;
import zhike.promise.NeededKind;
import zhike.promise.db.tables.records.KindRecord;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Adds and changes kinds; a change is a new version, and what is open is timed by it anew. */
@Component
class KindKeeping {
    private final DSLContext db;
    private final ObjectMapper json;
    private final Kinds kinds;
    private final Jobs jobs;
    private final Broadcast broadcast;
    private final Trail trail;
    private final Clock clock;
    private final List<NeededKind> needed;

    KindKeeping(
            DSLContext db,
            ObjectMapper json,
            Kinds kinds,
            Jobs jobs,
            Broadcast broadcast,
            Trail trail,
            Clock clock,
            List<NeededKind> needed) {
        this.db = db;
        this.json = json;
        this.kinds = kinds;
        this.jobs = jobs;
        this.broadcast = broadcast;
        this.trail = trail;
        this.clock = clock;
        this.needed = needed;
    }

    @Transactional
    public String add(Viewer viewer, KindForm form) {
        String code = form.code();
        if (code == null || !code.matches("[a-z][a-z0-9-]*"))
            throw Refusal.invalid("code", "promise.kind.code");
        form.definition().check();
        int added =
                db.insertInto(KIND, KIND.CODE, KIND.ACTIVE)
                        .values(code, form.stays())
                        .onConflictDoNothing()
                        .execute();
        if (added == 0) throw Refusal.conflict("promise.kind.there");
        write(viewer, code, 1, form);
        trail.record("promise.kind.added", "promise-kind", null, form.nameZh(), Map.of());
        return code;
    }

    /**
     * @return the job that times open promises anew; null where nothing of the definition changed
     */
    @Transactional
    public @Nullable Long change(Viewer viewer, String code, KindForm form) {
        KindRecord row = db.selectFrom(KIND).where(KIND.CODE.eq(code)).forUpdate().fetchOne();
        if (row == null) throw Refusal.missing("promise.kind");
        if (form.version() == null || form.version().intValue() != row.getVersion())
            throw Refusal.conflict("promise.kind.version");
        form.definition().check();
        Kind before = kinds.of(code, row.getVersion());
        if (!form.stays() && needed.stream().anyMatch(each -> each.kind().equals(code)))
            throw Refusal.invalid("active", "promise.kind.needed");
        if (row.getBuiltIn()) refuseOtherHands(before.definition(), form.definition());
        int version = row.getVersion() + 1;
        write(viewer, code, version, form);
        row.setVersion(version);
        row.setActive(form.stays());
        row.update();
        broadcast.tell(Kinds.CHANGED, code);
        trail.record(
                "promise.kind.changed",
                "promise-kind",
                null,
                form.nameZh(),
                Map.of("code", code, "version", version, "active", form.stays()));
        return before.definition().equals(form.definition())
                ? null
                : jobs.start("promise.retime", Map.of("kind", code, "because", "kind"));
    }

    /** Whether people or a module make and keep them is for the module to say that brought it. */
    private static void refuseOtherHands(KindDefinition before, KindDefinition after) {
        if (before.byHand() != after.byHand() || before.keptByHand() != after.keptByHand())
            throw Refusal.conflict("promise.kind.hands");
    }

    private void write(Viewer viewer, String code, int version, KindForm form) {
        db.insertInto(KIND_VERSION)
                .set(KIND_VERSION.KIND, code)
                .set(KIND_VERSION.VERSION, version)
                .set(KIND_VERSION.NAME_ZH, form.nameZh())
                .set(KIND_VERSION.NAME_EN, form.nameEn())
                .set(KIND_VERSION.CLAUSE, form.clause().strip())
                .set(
                        KIND_VERSION.DEFINITION,
                        JSONB.jsonb(json.writeValueAsString(form.definition())))
                .set(KIND_VERSION.AT, clock.instant())
                .set(KIND_VERSION.BY_PERSON, viewer.personId())
                .execute();
    }
}

package zhike.promise.list;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;
import zhike.promise.kind.Kinds;

import java.util.Collection;
import java.util.Map;

/** Promises as what notices are about. */
@Component
class PromiseSubject implements SubjectKind {
    private final DSLContext db;
    private final Viewers viewers;
    private final PromiseReach reach;
    private final Kinds kinds;

    PromiseSubject(DSLContext db, Viewers viewers, PromiseReach reach, Kinds kinds) {
        this.db = db;
        this.viewers = viewers;
        this.reach = reach;
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return "promise";
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        Viewer viewer = viewers.of(who);
        return db.select(GIVEN.ID, GIVEN.KIND, GIVEN.KIND_VERSION)
                .from(GIVEN)
                .where(GIVEN.ID.in(ids))
                .and(reach.visibleTo(viewer))
                .fetchMap(
                        GIVEN.ID,
                        row ->
                                new SubjectShown(
                                        new Subject(name(), row.value1()),
                                        null,
                                        kinds.of(row.value2(), row.value3()).name(who.locale()),
                                        "/promises/" + row.value1()));
    }
}

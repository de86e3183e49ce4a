package zhike.promise.list;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;
import zhike.promise.kind.Kinds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Promises as what notices are about. */
@Component
class PromiseSubject implements SubjectKind {
    private static final Field<@Nullable String> TITLE =
            DSL.field("{0} ->> 'title'", String.class, GIVEN.DETAIL).as("title");
    private final DSLContext db;
    private final Viewers viewers;
    private final PromiseReach reach;
    private final Kinds kinds;

    /** Subjects name promises, too. */
    private final ObjectProvider<Subjects> subjects;

    PromiseSubject(
            DSLContext db,
            Viewers viewers,
            PromiseReach reach,
            Kinds kinds,
            ObjectProvider<Subjects> subjects) {
        this.subjects = subjects;
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
        var rows =
                db.select(GIVEN.ID, GIVEN.KIND, GIVEN.KIND_VERSION, TITLE)
                        .select(GIVEN.SUBJECT_KIND, GIVEN.SUBJECT_ID)
                        .from(GIVEN)
                        .where(GIVEN.ID.in(ids))
                        .and(reach.visibleTo(viewer))
                        .fetch();
        Map<Subject, SubjectShown> about =
                subjects.getObject().shown(rows.map(PromiseSubject::about));
        return rows.intoMap(GIVEN.ID, row -> shown(row, about.get(about(row)), who.locale()));
    }

    private SubjectShown shown(Record row, @Nullable SubjectShown about, Locale locale) {
        List<String> title = new ArrayList<>();
        title.add(kinds.of(row.get(GIVEN.KIND), row.get(GIVEN.KIND_VERSION)).name(locale));
        if (row.get(TITLE) != null) title.add(row.get(TITLE));
        if (about != null) title.add(about.title());
        return new SubjectShown(
                new Subject(name(), row.get(GIVEN.ID)),
                null,
                String.join(" · ", title),
                "/promises/" + row.get(GIVEN.ID));
    }

    private static Subject about(Record row) {
        return new Subject(row.get(GIVEN.SUBJECT_KIND), row.get(GIVEN.SUBJECT_ID));
    }
}

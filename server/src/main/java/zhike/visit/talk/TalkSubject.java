package zhike.visit.talk;

import static zhike.visit.db.Tables.TALK;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;
import zhike.visit.PaperTitles;

import java.util.Collection;
import java.util.Map;

/** Talks as what promises are about. */
@Component
public class TalkSubject implements SubjectKind {
    static final String KIND = "talk";
    private static final int BRIEF = 60;
    private final DSLContext db;
    private final Viewers viewers;
    private final PaperTitles titles;

    TalkSubject(DSLContext db, Viewers viewers, PaperTitles titles) {
        this.titles = titles;
        this.db = db;
        this.viewers = viewers;
    }

    public static Subject of(long id) {
        return new Subject(KIND, id);
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        Viewer viewer = viewers.of(who);
        var rows =
                db.select(TALK.ID, TALK.SUMMARY, TALK.CUSTOMER_ID)
                        .from(TALK)
                        .where(TALK.ID.in(ids))
                        .and(TalkReach.visibleTo(viewer, "visit.read"))
                        .fetch();
        PaperTitles.Naming naming = titles.of(viewer, rows.getValues(TALK.CUSTOMER_ID));
        return rows.intoMap(
                TALK.ID,
                row ->
                        new SubjectShown(
                                of(row.value1()),
                                null,
                                naming.title(row.value3(), brief(row.value2())),
                                "/talks?id=" + row.value1()));
    }

    static String brief(String text) {
        return text.length() <= BRIEF ? text : text.substring(0, BRIEF - 1) + "…";
    }
}

package zhike.visit.slip;

import static zhike.visit.db.Tables.SLIP;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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

/** Slips as what promises, approvals and notices are about; the clerk sees only their number. */
@Component
class SlipSubject implements SubjectKind {
    static final String KIND = "visit-slip";
    private final DSLContext db;
    private final Viewers viewers;
    private final PaperTitles titles;

    SlipSubject(DSLContext db, Viewers viewers, PaperTitles titles) {
        this.titles = titles;
        this.db = db;
        this.viewers = viewers;
    }

    static Subject of(long id) {
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
        Condition reads = SlipReach.visibleTo(viewer, "visit.read");
        var rows =
                db.select(SLIP.ID, SLIP.NUMBER, SLIP.AIM, SLIP.CUSTOMER_ID, DSL.field(reads))
                        .from(SLIP)
                        .where(SLIP.ID.in(ids))
                        .and(reads.or(SlipReach.visibleTo(viewer, "visit.attend")))
                        .fetch();
        PaperTitles.Naming naming = titles.of(viewer, rows.getValues(SLIP.CUSTOMER_ID));
        return rows.intoMap(
                SLIP.ID,
                row ->
                        row.value5()
                                ? new SubjectShown(
                                        of(row.value1()),
                                        row.value2(),
                                        naming.title(row.value4(), row.value3()),
                                        "/visits/" + row.value1())
                                : new SubjectShown(
                                        of(row.value1()),
                                        row.value2(),
                                        row.value2(),
                                        "/visits/attendance"));
    }
}

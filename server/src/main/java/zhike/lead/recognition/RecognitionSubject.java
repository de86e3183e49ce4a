package zhike.lead.recognition;

import static zhike.lead.db.Tables.RECOGNITION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Dossiers as what promises, approvals and notices are about. */
@Component
class RecognitionSubject implements SubjectKind {
    private final DSLContext db;
    private final Viewers viewers;
    private final WhomAbout whomAbout;

    RecognitionSubject(DSLContext db, Viewers viewers, WhomAbout whomAbout) {
        this.db = db;
        this.viewers = viewers;
        this.whomAbout = whomAbout;
    }

    @Override
    public String name() {
        return Dossiers.SUBJECT;
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        Viewer viewer = viewers.of(who);
        var rows =
                db.select(RECOGNITION.ID, RECOGNITION.NUMBER, RECOGNITION.CUSTOMER_ID)
                        .from(RECOGNITION)
                        .where(RECOGNITION.ID.in(ids))
                        .and(RecognitionReach.readableBy(viewer))
                        .fetch();
        Map<Long, String> names =
                whomAbout.of(viewer, rows.intoMap(RECOGNITION.ID, RECOGNITION.CUSTOMER_ID));
        Map<Long, SubjectShown> shown = new HashMap<>();
        rows.forEach(
                row ->
                        shown.put(
                                row.value1(),
                                new SubjectShown(
                                        Dossiers.about(row.value1()),
                                        row.value2(),
                                        names.getOrDefault(row.value1(), row.value2()),
                                        "/recognitions/" + row.value1())));
        return shown;
    }
}

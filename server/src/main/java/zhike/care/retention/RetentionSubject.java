package zhike.care.retention;

import static zhike.care.db.Tables.RETENTION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewers;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.util.Collection;
import java.util.Map;

/** Cases of customers who want to leave, as what promises are about. */
@Component
class RetentionSubject implements SubjectKind {
    private final DSLContext db;
    private final Viewers viewers;

    RetentionSubject(DSLContext db, Viewers viewers) {
        this.db = db;
        this.viewers = viewers;
    }

    @Override
    public String name() {
        return Retaining.KIND;
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        return db.select(RETENTION.ID, RETENTION.NUMBER)
                .from(RETENTION)
                .where(RETENTION.ID.in(ids))
                .and(RetentionReach.visibleTo(viewers.of(who), "retention.read"))
                .fetchMap(
                        RETENTION.ID,
                        row ->
                                new SubjectShown(
                                        Retaining.about(row.value1()),
                                        row.value2(),
                                        row.value2(),
                                        "/retentions?open=" + row.value1()));
    }
}

package zhike.customer.conflict;

import static zhike.customer.db.Tables.CLAIM;
import static zhike.customer.db.Tables.CONFLICT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewers;
import zhike.identity.Acting;
import zhike.identity.Names;
import zhike.identity.SignedIn;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.util.Collection;
import java.util.Map;

/** Conflicts by number and who claims. */
@Component
class ConflictSubject implements SubjectKind {
    private final DSLContext db;
    private final Viewers viewers;

    ConflictSubject(DSLContext db, Viewers viewers) {
        this.db = db;
        this.viewers = viewers;
    }

    @Override
    public String name() {
        return AboutConflict.KIND;
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        var parties =
                DSL.field(
                        DSL.select(
                                        DSL.listAgg(Names.ofPerson(CLAIM.PERSON_ID), " / ")
                                                .withinGroupOrderBy(CLAIM.MADE_AT))
                                .from(CLAIM)
                                .where(CLAIM.CONFLICT_ID.eq(CONFLICT.ID)));
        return db.select(CONFLICT.ID, CONFLICT.NUMBER, parties)
                .from(CONFLICT)
                .where(CONFLICT.ID.in(ids))
                .and(ConflictReach.visibleTo(viewers.of(who)))
                .fetchMap(
                        CONFLICT.ID,
                        row ->
                                new SubjectShown(
                                        AboutConflict.of(row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        "/conflicts/" + row.value1()));
    }
}

package zhike.customer.conflict;

import static zhike.customer.db.Tables.CLAIM;
import static zhike.customer.db.Tables.CONFLICT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.customer.Customers;
import zhike.identity.Acting;
import zhike.identity.Names;
import zhike.identity.SignedIn;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.util.Collection;
import java.util.Map;

/** Conflicts by number, customer as the viewer may see it, and who claims. */
@Component
class ConflictSubject implements SubjectKind {
    private final DSLContext db;
    private final Viewers viewers;
    private final Customers customers;
    private final ConflictReach reach;

    ConflictSubject(DSLContext db, Viewers viewers, Customers customers, ConflictReach reach) {
        this.reach = reach;
        this.customers = customers;
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
        Viewer viewer = viewers.of(who);
        var parties =
                DSL.field(
                        DSL.select(
                                        DSL.listAgg(Names.ofPerson(CLAIM.PERSON_ID), " / ")
                                                .withinGroupOrderBy(CLAIM.MADE_AT))
                                .from(CLAIM)
                                .where(CLAIM.CONFLICT_ID.eq(CONFLICT.ID)));
        var rows =
                db.select(CONFLICT.ID, CONFLICT.NUMBER, parties, CONFLICT.CARD_ID)
                        .from(CONFLICT)
                        .where(CONFLICT.ID.in(ids))
                        .and(reach.visibleTo(viewer))
                        .fetch();
        Map<Long, Customers.Known> known =
                customers.all(viewer, "customer.read", rows.getValues(CONFLICT.CARD_ID));
        return rows.intoMap(
                CONFLICT.ID,
                row ->
                        new SubjectShown(
                                AboutConflict.of(row.value1()),
                                row.value2(),
                                title(known.get(row.value4()), row.value3()),
                                "/conflicts/" + row.value1()));
    }

    private static String title(Customers.@Nullable Known customer, String parties) {
        return customer == null ? parties : customer.name() + " · " + parties;
    }
}

package zhike.customer.conflict;

import static zhike.customer.db.Tables.CONFLICT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.customer.WorkOfPerson;
import zhike.platform.subject.Subject;

import java.util.Collection;
import java.util.List;

/** Whose owner is disputed: better ruled before they go, for a ruling knows only its parties. */
@Component
class ConflictsOfCustomers implements WorkOfPerson {
    private final DSLContext db;

    ConflictsOfCustomers(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return AboutConflict.KIND;
    }

    @Override
    public boolean moves() {
        return false;
    }

    @Override
    public int count(long person, Collection<Long> customers) {
        return db.fetchCount(CONFLICT, open(customers));
    }

    @Override
    public List<Subject> some(long person, Collection<Long> customers, int most) {
        return db.select(CONFLICT.ID)
                .from(CONFLICT)
                .where(open(customers))
                .orderBy(CONFLICT.ID)
                .limit(most)
                .fetch(row -> AboutConflict.of(row.value1()));
    }

    private static Condition open(Collection<Long> customers) {
        return CONFLICT.STATE
                .eq("open")
                .and(CONFLICT.CARD_ID.eq(DSL.any(customers.toArray(Long[]::new))));
    }
}

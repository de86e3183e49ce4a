package zhike.care.owed;

import static zhike.care.db.Tables.OWED;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.customer.ShownAsCustomer;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.util.Collection;
import java.util.Map;

/** What is owed, as what promises and messages are about: shown as its customer. */
@Component
class OwedSubject implements SubjectKind {
    static final String KIND = "care";
    private final DSLContext db;
    private final ShownAsCustomer shown;

    OwedSubject(DSLContext db, ShownAsCustomer shown) {
        this.db = db;
        this.shown = shown;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        return shown.of(
                db.select(OWED.ID, OWED.CUSTOMER_ID)
                        .from(OWED)
                        .where(OWED.ID.in(ids))
                        .fetchMap(OWED.ID, OWED.CUSTOMER_ID),
                id -> new Subject(KIND, id));
    }
}

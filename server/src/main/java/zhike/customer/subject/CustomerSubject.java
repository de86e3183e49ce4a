package zhike.customer.subject;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.customer.CustomerReach;
import zhike.customer.card.FieldScreen;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.util.Collection;
import java.util.Map;

/** Customers by number and name; a closed name stays closed. */
@Component
class CustomerSubject implements SubjectKind {
    private final DSLContext db;
    private final Viewers viewers;
    private final FieldScreen screen;

    CustomerSubject(DSLContext db, Viewers viewers, FieldScreen screen) {
        this.db = db;
        this.viewers = viewers;
        this.screen = screen;
    }

    @Override
    public String name() {
        return AboutCustomer.KIND;
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        Viewer viewer = viewers.of(who);
        return db.select(CARD.ID, CARD.NUMBER, CARD.NAME)
                .from(CARD)
                .where(CARD.ID.in(ids))
                .and(CustomerReach.visibleTo(viewer, "customer.read"))
                .fetchMap(
                        CARD.ID,
                        row ->
                                new SubjectShown(
                                        AboutCustomer.of(row.value1()),
                                        row.value2(),
                                        screen.name(viewer, row.value3()),
                                        "/customers/" + row.value1()));
    }
}

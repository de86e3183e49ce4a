package zhike.trade.order;

import static zhike.trade.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewers;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;
import zhike.trade.TradeReach;

import java.util.Collection;
import java.util.Map;

/** Orders as what promises, approvals and notices are about. */
@Component
class OrderSubject implements SubjectKind {
    private final DSLContext db;
    private final Viewers viewers;

    OrderSubject(DSLContext db, Viewers viewers) {
        this.db = db;
        this.viewers = viewers;
    }

    @Override
    public String name() {
        return "order";
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        return db.select(SALES_ORDER.ID, SALES_ORDER.NUMBER, SALES_ORDER.NUMBER)
                .from(SALES_ORDER)
                .where(SALES_ORDER.ID.in(ids))
                .and(TradeReach.visibleTo(viewers.of(who), "order.read", SALES_ORDER.CUSTOMER_ID))
                .fetchMap(
                        SALES_ORDER.ID,
                        row ->
                                new SubjectShown(
                                        new Subject(name(), row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        "/orders/" + row.value1()));
    }
}

package zhike.trade.invoice;

import static zhike.trade.db.Tables.INVOICE;

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

/** Invoices as what promises, approvals and notices are about. */
@Component
class InvoiceSubject implements SubjectKind {
    private final DSLContext db;
    private final Viewers viewers;

    InvoiceSubject(DSLContext db, Viewers viewers) {
        this.db = db;
        this.viewers = viewers;
    }

    @Override
    public String name() {
        return "invoice";
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        return db.select(INVOICE.ID, INVOICE.NUMBER, INVOICE.NUMBER)
                .from(INVOICE)
                .where(INVOICE.ID.in(ids))
                .and(TradeReach.visibleTo(viewers.of(who), "invoice.read", INVOICE.CUSTOMER_ID))
                .fetchMap(
                        INVOICE.ID,
                        row ->
                                new SubjectShown(
                                        new Subject(name(), row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        "/invoices/" + row.value1()));
    }
}

package zhike.trade.quote;

import static zhike.trade.db.Tables.QUOTE;

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

/** Quotes as what promises, approvals and notices are about. */
@Component
class QuoteSubject implements SubjectKind {
    private final DSLContext db;
    private final Viewers viewers;

    QuoteSubject(DSLContext db, Viewers viewers) {
        this.db = db;
        this.viewers = viewers;
    }

    @Override
    public String name() {
        return "quote";
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        return db.select(QUOTE.ID, QUOTE.NUMBER, QUOTE.NUMBER)
                .from(QUOTE)
                .where(QUOTE.ID.in(ids))
                .and(TradeReach.visibleTo(viewers.of(who), "quote.read", QUOTE.CUSTOMER_ID))
                .fetchMap(
                        QUOTE.ID,
                        row ->
                                new SubjectShown(
                                        new Subject(name(), row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        "/quotes/" + row.value1()));
    }
}

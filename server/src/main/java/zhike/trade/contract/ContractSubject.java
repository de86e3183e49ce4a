package zhike.trade.contract;

import static zhike.trade.db.Tables.CONTRACT;

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

/** Contracts as what promises, approvals and notices are about. */
@Component
class ContractSubject implements SubjectKind {
    private final DSLContext db;
    private final Viewers viewers;

    ContractSubject(DSLContext db, Viewers viewers) {
        this.db = db;
        this.viewers = viewers;
    }

    @Override
    public String name() {
        return "contract";
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        return db.select(CONTRACT.ID, CONTRACT.NUMBER, CONTRACT.TITLE)
                .from(CONTRACT)
                .where(CONTRACT.ID.in(ids))
                .and(TradeReach.visibleTo(viewers.of(who), "contract.read", CONTRACT.CUSTOMER_ID))
                .fetchMap(
                        CONTRACT.ID,
                        row ->
                                new SubjectShown(
                                        new Subject(name(), row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        "/contracts/" + row.value1()));
    }
}

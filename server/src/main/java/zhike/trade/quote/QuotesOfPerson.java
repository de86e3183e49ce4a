package zhike.trade.quote;

import static zhike.trade.db.Tables.QUOTE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.approval.Approvals;
import zhike.identity.Staff;
import zhike.platform.trail.Trail;
import zhike.trade.TradeWork;

/** Quotes that nobody answered go along with their customers. */
@Component
class QuotesOfPerson extends TradeWork {
    QuotesOfPerson(DSLContext db, Staff staff, Approvals approvals, Trail trail) {
        super(db, staff, approvals, trail, "quote", QUOTE, QUOTE.STATE.in("draft", "sent"));
    }
}

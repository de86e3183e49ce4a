package zhike.credit.account;

import static zhike.credit.db.Tables.ACCOUNT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.credit.db.tables.records.AccountRecord;
import zhike.trade.CreditLimits;
import zhike.trade.PaymentTerm;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What was agreed with customers, for who writes invoices and who shows what is owed. */
@Component
class AgreedTerms implements CreditLimits, PaymentTerm {
    private final DSLContext db;
    private final CreditAccounts accounts;
    private final Clock clock;

    AgreedTerms(DSLContext db, CreditAccounts accounts, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Map<Long, BigDecimal> of(Collection<Long> customers) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, BigDecimal> limits = new HashMap<>();
        db.selectFrom(ACCOUNT)
                .where(ACCOUNT.CUSTOMER_ID.eq(DSL.any(customers.toArray(Long[]::new))))
                .forEach(
                        row -> {
                            BigDecimal limit = CreditAccounts.limit(row, today);
                            if (limit != null) limits.put(row.getCustomerId(), limit);
                        });
        return limits;
    }

    @Override
    public @Nullable Integer days(long customerId) {
        AccountRecord row = accounts.find(customerId);
        return row == null ? null : row.getTerms();
    }
}

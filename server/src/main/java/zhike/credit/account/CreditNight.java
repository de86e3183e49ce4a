package zhike.credit.account;

import static zhike.credit.db.Tables.ACCOUNT;

import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.credit.db.tables.records.AccountRecord;
import zhike.identity.Acting;

import java.time.Clock;
import java.time.LocalDate;

/** Writes down which temporary limits have ended; they held no more from their day on anyway. */
@Component
public class CreditNight {
    private static final Logger log = LoggerFactory.getLogger(CreditNight.class);
    private final DSLContext db;
    private final CreditAccounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CreditNight(
            DSLContext db, CreditAccounts accounts, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${zhike.credit.night:0 5 0 * * *}")
    public void look() {
        Acting.run(
                null,
                () ->
                        db.select(ACCOUNT.CUSTOMER_ID)
                                .from(ACCOUNT)
                                .where(ACCOUNT.TEMPORARY_UNTIL.lt(LocalDate.now(clock)))
                                .orderBy(ACCOUNT.CUSTOMER_ID)
                                .fetch(ACCOUNT.CUSTOMER_ID)
                                .forEach(this::end));
    }

    private void end(long customer) {
        try {
            transaction.executeWithoutResult(status -> over(customer));
        } catch (RuntimeException e) {
            log.error("The temporary limit of {} is looked at again tomorrow", customer, e);
        }
    }

    private void over(long customer) {
        AccountRecord row = accounts.lock(customer);
        LocalDate until = row.getTemporaryUntil();
        if (until == null || !until.isBefore(LocalDate.now(clock))) return;
        String before = CreditAccounts.text(row.getTemporaryLimit());
        row.setTemporaryLimit(null);
        row.setTemporaryUntil(null);
        accounts.change(row, "temporary", before, CreditAccounts.text(row.getCreditLimit()), null);
    }
}

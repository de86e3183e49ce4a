package zhike.credit.account;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.credit.db.tables.records.AccountRecord;
import zhike.customer.Customers;
import zhike.platform.error.Refusal;

import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Stops every further order of a customer, and lets them go on. */
@Component
public class Freezing {
    private final CreditAccounts accounts;
    private final Customers customers;
    private final Clock clock;

    Freezing(CreditAccounts accounts, Customers customers, Clock clock) {
        this.accounts = accounts;
        this.customers = customers;
        this.clock = clock;
    }

    @Transactional
    public void freeze(Viewer viewer, long customer, String reason) {
        reached(viewer, customer);
        freeze(customer, reason, null);
    }

    /** By a rule; of one that is frozen nothing changes. */
    public void freeze(
            long customer, String reason, @org.jspecify.annotations.Nullable String paper) {
        customers.takeTurns(Set.of(customer));
        AccountRecord row = accounts.lock(customer);
        if (row.getFrozenAt() != null) return;
        row.setFrozenAt(clock.instant());
        row.setFrozenReason(reason);
        accounts.change(row, "frozen", null, reason, paper);
    }

    @Transactional
    public void thaw(Viewer viewer, long customer, String reason) {
        reached(viewer, customer);
        thaw(customer, reason);
    }

    /** Of one that is not frozen nothing changes. */
    public void thaw(long customer, String reason) {
        customers.takeTurns(Set.of(customer));
        AccountRecord row = accounts.lock(customer);
        if (row.getFrozenAt() == null) return;
        String before = row.getFrozenReason();
        row.setFrozenAt(null);
        row.setFrozenReason(null);
        accounts.change(row, "thawed", before, reason, null);
    }

    private void reached(Viewer viewer, long customer) {
        if (customers.all(viewer, "credit.approve", List.of(customer)).isEmpty())
            throw Refusal.missing("customer");
    }
}

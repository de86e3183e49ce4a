package zhike.credit.account;

import static zhike.credit.db.Tables.ACCOUNT;
import static zhike.credit.db.Tables.ACCOUNT_CHANGE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.credit.db.tables.records.AccountRecord;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.trade.CreditFigures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of customers' credit, by number of the customer. */
@Component
class AccountReading {
    private static final int CHANGES = 50;
    private final DSLContext db;
    private final CreditAccounts accounts;
    private final CreditFigures figures;
    private final Customers customers;
    private final Clock clock;

    AccountReading(
            DSLContext db,
            CreditAccounts accounts,
            CreditFigures figures,
            Customers customers,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.figures = figures;
        this.customers = customers;
        this.clock = clock;
    }

    /** Also of a customer about whom nothing was set yet. */
    AccountView one(Viewer viewer, long customer) {
        customers.require(viewer, "credit.read", customer);
        AccountRecord row = accounts.find(customer);
        if (row == null) {
            row = db.newRecord(ACCOUNT);
            row.setCustomerId(customer);
            row.setVersion(0);
        }
        return view(
                row,
                customers.names(viewer, List.of(customer)),
                figures.of(List.of(customer), null),
                changes(customer),
                !customers.all(viewer, "credit.edit", List.of(customer)).isEmpty(),
                !customers.all(viewer, "credit.approve", List.of(customer)).isEmpty());
    }

    /**
     * @param which {@code frozen}, {@code review} (its grade ends within 30 days or has ended), or
     *     null for all
     */
    Page<AccountView> page(
            Viewer viewer,
            @Nullable String grade,
            @Nullable String which,
            @Nullable String cursor,
            int limit) {
        Cursor after = Cursor.read(cursor, 1);
        Condition asked = DSL.noCondition();
        if (grade != null) asked = asked.and(ACCOUNT.GRADE.eq(grade));
        if ("frozen".equals(which)) asked = asked.and(ACCOUNT.FROZEN_AT.isNotNull());
        if ("review".equals(which))
            asked = asked.and(ACCOUNT.VALID_UNTIL.le(LocalDate.now(clock).plusDays(30)));
        if (after != null) asked = asked.and(ACCOUNT.CUSTOMER_ID.gt(after.number(0)));
        List<AccountRecord> rows =
                db.selectFrom(ACCOUNT)
                        .where(CustomerReach.visibleTo(viewer, "credit.read", ACCOUNT.CUSTOMER_ID))
                        .and(asked)
                        .and(
                                ACCOUNT.GRADE
                                        .isNotNull()
                                        .or(ACCOUNT.CREDIT_LIMIT.isNotNull())
                                        .or(ACCOUNT.TEMPORARY_LIMIT.isNotNull())
                                        .or(ACCOUNT.FROZEN_AT.isNotNull()))
                        .orderBy(ACCOUNT.CUSTOMER_ID)
                        .limit(limit + 1)
                        .fetch();
        List<Long> ids = rows.stream().map(AccountRecord::getCustomerId).toList();
        Map<Long, String> names = customers.names(viewer, ids);
        Map<Long, CreditFigures.Exposure> exposures = figures.of(ids, null);
        Set<Long> edits = customers.all(viewer, "credit.edit", ids).keySet();
        Set<Long> approves = customers.all(viewer, "credit.approve", ids).keySet();
        return Page.of(rows, limit, last -> Cursor.of(last.getCustomerId()))
                .map(
                        row ->
                                view(
                                        row,
                                        names,
                                        exposures,
                                        List.of(),
                                        edits.contains(row.getCustomerId()),
                                        approves.contains(row.getCustomerId())));
    }

    private List<AccountView.Change> changes(long customer) {
        return db.select(ACCOUNT_CHANGE, Names.ofPerson(ACCOUNT_CHANGE.BY_PERSON).as("who"))
                .from(ACCOUNT_CHANGE)
                .where(ACCOUNT_CHANGE.CUSTOMER_ID.eq(customer))
                .orderBy(ACCOUNT_CHANGE.ID.desc())
                .limit(CHANGES)
                .fetch(
                        found -> {
                            var row = found.value1();
                            Long by = row.getByPerson();
                            return new AccountView.Change(
                                    row.getAt(),
                                    by == null ? null : new Named(by, found.value2()),
                                    row.getWhat(),
                                    row.getBefore(),
                                    row.getAfter(),
                                    row.getPaper());
                        });
    }

    private AccountView view(
            AccountRecord row,
            Map<Long, String> names,
            Map<Long, CreditFigures.Exposure> exposures,
            List<AccountView.Change> changes,
            boolean edits,
            boolean approves) {
        long id = row.getCustomerId();
        var exposure = exposures.getOrDefault(id, CreditFigures.Exposure.NONE);
        LocalDate today = LocalDate.now(clock);
        BigDecimal limit = CreditAccounts.limit(row, today);
        LocalDate until = row.getTemporaryUntil();
        boolean temporary = until != null && !until.isBefore(today);
        return new AccountView(
                new Named(id, names.getOrDefault(id, "")),
                row.getGrade(),
                row.getScore(),
                row.getValidUntil(),
                row.getCreditLimit(),
                row.getTerms(),
                temporary ? row.getTemporaryLimit() : null,
                temporary ? until : null,
                limit,
                exposure.used(),
                limit == null ? null : limit.subtract(exposure.used()),
                exposure.invoices(),
                exposure.orders(),
                exposure.credits(),
                exposure.held(),
                exposure.overdue(),
                exposure.overdueDays(),
                row.getFrozenAt(),
                row.getFrozenReason(),
                changes,
                row.getVersion(),
                edits,
                approves);
    }
}

package zhike.credit.account;

import static zhike.credit.db.Tables.ACCOUNT;
import static zhike.credit.db.Tables.ACCOUNT_CHANGE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.credit.db.tables.records.AccountRecord;
import zhike.customer.CustomerTimeline;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.trail.Trail;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The credit row of each customer: under its lock exposure is counted and everything changes, with
 * a line of history.
 */
@Component
public class CreditAccounts {
    private final DSLContext db;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    CreditAccounts(DSLContext db, CustomerTimeline timeline, Clock clock, Trail trail) {
        this.db = db;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    /** Held until the transaction ends; one that was not there is made. */
    public AccountRecord lock(long customer) {
        db.insertInto(ACCOUNT, ACCOUNT.CUSTOMER_ID)
                .values(customer)
                .onConflictDoNothing()
                .execute();
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.CUSTOMER_ID.eq(customer))
                .forUpdate()
                .fetchSingle();
    }

    public @Nullable AccountRecord find(long customer) {
        return db.selectFrom(ACCOUNT).where(ACCOUNT.CUSTOMER_ID.eq(customer)).fetchOne();
    }

    /** The temporary limit until its day, then the other; null where none was set. */
    public static @Nullable BigDecimal limit(AccountRecord row, LocalDate today) {
        LocalDate until = row.getTemporaryUntil();
        return until != null && !until.isBefore(today)
                ? row.getTemporaryLimit()
                : row.getCreditLimit();
    }

    /**
     * Writes a row that is locked.
     *
     * @param what {@code grade}, {@code limit}, {@code temporary}, {@code frozen} or {@code thawed}
     * @param paper number of the paper by which it was changed
     */
    public void change(
            AccountRecord row,
            String what,
            @Nullable String before,
            @Nullable String after,
            @Nullable String paper) {
        SignedIn who = Acting.now();
        row.setVersion(row.getVersion() + 1);
        row.update();
        db.insertInto(ACCOUNT_CHANGE)
                .set(ACCOUNT_CHANGE.CUSTOMER_ID, row.getCustomerId())
                .set(ACCOUNT_CHANGE.AT, clock.instant())
                .set(ACCOUNT_CHANGE.BY_PERSON, who == null ? null : who.personId())
                .set(ACCOUNT_CHANGE.WHAT, what)
                .set(ACCOUNT_CHANGE.BEFORE, before)
                .set(ACCOUNT_CHANGE.AFTER, after)
                .set(ACCOUNT_CHANGE.PAPER, paper)
                .execute();
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("before", Objects.requireNonNullElse(before, "–"));
        detail.put("after", Objects.requireNonNullElse(after, "–"));
        timeline.add(row.getCustomerId(), "credit." + what, detail);
        trail.record("credit." + what, "customer", row.getCustomerId(), paper, detail);
    }

    public static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}

package zhike.trade.receivable.statement;

import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.PAYMENT;
import static zhike.trade.db.Tables.STATEMENT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.platform.trail.Trail;
import zhike.trade.db.tables.records.StatementRecord;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes statements of account, as the books stand now. */
@Component
class StatementMaking {
    static final int MOST = 2_000;
    private final DSLContext db;
    private final Accounts accounts;
    private final Customers customers;
    private final NumberRules numbers;
    private final ObjectMapper json;
    private final Clock clock;
    private final Trail trail;

    StatementMaking(
            DSLContext db,
            Accounts accounts,
            Customers customers,
            NumberRules numbers,
            ObjectMapper json,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.accounts = accounts;
        this.customers = customers;
        this.numbers = numbers;
        this.json = json;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * @return their ids
     * @throws Refusal {@code statement.period}, {@code statement.many}
     */
    @Transactional
    public List<Long> make(Viewer viewer, StatementForm form) {
        LocalDate today = LocalDate.now(clock);
        if (form.toOn().isBefore(form.fromOn()) || form.toOn().isAfter(today))
            throw Refusal.invalid("toOn", "statement.period");
        Long customer = form.customerId();
        boolean one = customer != null;
        List<Long> whom = customer == null ? all(viewer, form) : List.of(require(viewer, customer));
        List<Account> drawn =
                accounts.of(whom, form).stream().filter(each -> one || !each.silent()).toList();
        List<String> taken = drawn.isEmpty() ? List.of() : numbers.take("statement", drawn.size());
        List<StatementRecord> rows = new ArrayList<>();
        for (Account each : drawn) rows.add(row(viewer, form, each, taken.get(rows.size())));
        if (rows.isEmpty()) return List.of();
        List<Long> ids =
                db.insertInto(STATEMENT)
                        .set(rows)
                        .returningResult(STATEMENT.ID)
                        .fetch(row -> row.value1());
        trail.record(
                "statement.made",
                "statement",
                one ? ids.getFirst() : null,
                taken.getFirst(),
                Map.of("count", ids.size(), "from", form.fromOn(), "to", form.toOn()));
        return ids;
    }

    private long require(Viewer viewer, long customer) {
        try {
            return customers.hold(viewer, "statement.send", customer).id();
        } catch (Refusal missing) {
            throw Refusal.invalid("customerId", "receivable.customer.unknown");
        }
    }

    /** With anything in the books, and without a statement of that period that stands. */
    private List<Long> all(Viewer viewer, StatementForm form) {
        Field<Long> customer = DSL.field(DSL.name("b", "customer_id"), Long.class);
        var books =
                DSL.select(INVOICE.CUSTOMER_ID)
                        .from(INVOICE)
                        .where(INVOICE.CURRENCY.eq(form.currency()))
                        .union(
                                DSL.select(PAYMENT.CUSTOMER_ID)
                                        .from(PAYMENT)
                                        .where(PAYMENT.CURRENCY.eq(form.currency())))
                        .asTable("b");
        List<Long> found =
                db.select(customer)
                        .from(books)
                        .where(CustomerReach.visibleTo(viewer, "statement.send", customer))
                        .andNotExists(
                                DSL.selectOne()
                                        .from(STATEMENT)
                                        .where(STATEMENT.CUSTOMER_ID.eq(customer))
                                        .and(STATEMENT.FROM_ON.eq(form.fromOn()))
                                        .and(STATEMENT.TO_ON.eq(form.toOn()))
                                        .and(STATEMENT.CURRENCY.eq(form.currency()))
                                        .and(STATEMENT.STATE.ne("void")))
                        .orderBy(customer)
                        .limit(MOST + 1)
                        .fetch(customer);
        if (found.size() > MOST)
            throw new Refusal(Refusal.Kind.INVALID, "statement.many", Map.of("most", MOST));
        return found;
    }

    private StatementRecord row(Viewer viewer, StatementForm form, Account account, String number) {
        StatementRecord row = new StatementRecord();
        row.setNumber(number);
        row.setCustomerId(account.customer());
        row.setFromOn(form.fromOn());
        row.setToOn(form.toOn());
        row.setCurrency(form.currency());
        row.setOpening(account.opening());
        row.setInvoiced(account.invoiced());
        row.setReceived(account.received());
        row.setCredited(account.credited());
        row.setClosing(account.closing());
        row.setLines(JSONB.jsonb(json.writeValueAsString(account.lines())));
        row.setMadeAt(clock.instant());
        row.setMadeBy(viewer.personId());
        return row;
    }
}

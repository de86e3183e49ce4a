package zhike.trade.receivable;

import static zhike.trade.db.Tables.ALLOCATION;
import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.PAYMENT;
import static zhike.trade.db.Tables.WRITE_OFF;
import static zhike.trade.db.Tables.WRITE_OFF_INVOICE;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What stood open at the end of a day: invoices, and against them credit notes and payments that
 * were not allocated yet, as negative sums. To compose into a statement.
 */
@Component
public class OpenItems {
    public static final String NAME = "o";
    public static final Field<Long> ID = field("id", Long.class);
    public static final Field<Long> CUSTOMER = field("customer_id", Long.class);

    /** {@code invoice}, {@code credit_note} or {@code payment}. */
    public static final Field<String> KIND = field("kind", String.class);

    public static final Field<String> NUMBER = field("number", String.class);
    public static final Field<LocalDate> ISSUED_ON = field("issued_on", LocalDate.class);
    public static final Field<LocalDate> DUE_ON = field("due_on", LocalDate.class);
    public static final Field<String> CURRENCY = field("currency", String.class);
    public static final Field<BigDecimal> AMOUNT = field("amount", BigDecimal.class);

    /** In its currency. */
    public static final Field<BigDecimal> OPEN = field("open", BigDecimal.class);

    /** In the company's own. */
    public static final Field<BigDecimal> HOME = field("home", BigDecimal.class);

    private final Clock clock;

    OpenItems(Clock clock) {
        this.clock = clock;
    }

    /** As {@link #NAME}. Of today and later days: as it stands now. */
    public Table<?> at(LocalDate day) {
        return day.isBefore(LocalDate.now(clock)) ? calculated(day) : standing(day);
    }

    private static Table<?> standing(LocalDate day) {
        return together(
                invoices(
                        INVOICE.OPEN_AMOUNT,
                        INVOICE.STATE
                                .eq("issued")
                                .and(INVOICE.OPEN_AMOUNT.ne(BigDecimal.ZERO))
                                .and(INVOICE.ISSUED_ON.le(day))),
                payments(
                        PAYMENT.UNALLOCATED,
                        PAYMENT.REVERSED_AT
                                .isNull()
                                .and(PAYMENT.UNALLOCATED.ne(BigDecimal.ZERO))
                                .and(PAYMENT.RECEIVED_ON.le(day))));
    }

    /** From what was allocated by the end of the day and not taken back by then. */
    Table<?> calculated(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Field<BigDecimal> settled = allocated(ALLOCATION.INVOICE_ID.eq(INVOICE.ID), end);
        Field<BigDecimal> given = allocated(ALLOCATION.CREDIT_NOTE_ID.eq(INVOICE.ID), end);
        Field<BigDecimal> used = allocated(ALLOCATION.PAYMENT_ID.eq(PAYMENT.ID), end);
        Condition lost = INVOICE.STATE.eq("written_off").and(givenUpAfter(end));
        return together(
                invoices(
                        INVOICE.AMOUNT.minus(settled).plus(given),
                        INVOICE.ISSUED_ON.le(day).and(INVOICE.STATE.eq("issued").or(lost))),
                payments(
                        PAYMENT.AMOUNT.minus(used),
                        PAYMENT.RECEIVED_ON
                                .le(day)
                                .and(
                                        PAYMENT.REVERSED_AT
                                                .isNull()
                                                .or(PAYMENT.REVERSED_AT.ge(end)))));
    }

    private static Table<?> together(Select<Record> invoices, Select<Record> payments) {
        var every = invoices.unionAll(payments).asTable("every");
        return DSL.selectFrom(every)
                .where(DSL.field(DSL.name("every", "open"), BigDecimal.class).ne(BigDecimal.ZERO))
                .asTable(NAME);
    }

    private static Select<Record> invoices(Field<BigDecimal> open, Condition which) {
        return DSL.select(
                        List.of(
                                INVOICE.ID,
                                INVOICE.CUSTOMER_ID,
                                INVOICE.KIND,
                                INVOICE.NUMBER,
                                INVOICE.ISSUED_ON,
                                INVOICE.DUE_ON,
                                INVOICE.CURRENCY,
                                INVOICE.AMOUNT,
                                open.as("open"),
                                Home.of(INVOICE, open).as("home")))
                .from(INVOICE)
                .where(which);
    }

    private static Select<Record> payments(Field<BigDecimal> open, Condition which) {
        return DSL.select(
                        List.of(
                                PAYMENT.ID,
                                PAYMENT.CUSTOMER_ID,
                                DSL.inline("payment"),
                                PAYMENT.NUMBER,
                                PAYMENT.RECEIVED_ON,
                                PAYMENT.RECEIVED_ON,
                                PAYMENT.CURRENCY,
                                PAYMENT.AMOUNT.neg(),
                                open.neg(),
                                Home.of(PAYMENT, open).neg()))
                .from(PAYMENT)
                .where(which);
    }

    private static Field<BigDecimal> allocated(Condition whose, Instant end) {
        return DSL.coalesce(
                DSL.field(
                        DSL.select(DSL.sum(ALLOCATION.AMOUNT))
                                .from(ALLOCATION)
                                .where(whose)
                                .and(ALLOCATION.AT.lt(end))
                                .and(
                                        ALLOCATION
                                                .TAKEN_BACK_AT
                                                .isNull()
                                                .or(ALLOCATION.TAKEN_BACK_AT.ge(end)))),
                BigDecimal.ZERO);
    }

    private static Condition givenUpAfter(Instant end) {
        return DSL.exists(
                DSL.selectOne()
                        .from(WRITE_OFF_INVOICE)
                        .join(WRITE_OFF)
                        .on(WRITE_OFF.ID.eq(WRITE_OFF_INVOICE.WRITE_OFF_ID))
                        .where(WRITE_OFF_INVOICE.INVOICE_ID.eq(INVOICE.ID))
                        .and(WRITE_OFF.APPROVED_AT.ge(end)));
    }

    private static <T> Field<T> field(String name, Class<T> type) {
        return DSL.field(DSL.name(NAME, name), type);
    }
}

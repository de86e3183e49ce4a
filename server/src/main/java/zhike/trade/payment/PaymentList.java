package zhike.trade.payment;

import static zhike.trade.db.Tables.PAYMENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.SubjectShown;
import zhike.trade.PaperCustomers;
import zhike.trade.TradeReach;
import zhike.trade.db.tables.records.PaymentRecord;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** Payments within reach, the latest on top. */
@Component
class PaymentList {
    /**
     * @param unallocated what of it settles nothing yet
     */
    record Line(
            long id,
            String number,
            @Nullable SubjectShown customer,
            String currency,
            BigDecimal amount,
            BigDecimal unallocated,
            LocalDate receivedOn,
            String method,
            String methodLabel,
            @Nullable String reference,
            boolean reversed) {}

    private final DSLContext db;
    private final PaperCustomers customers;
    private final Dictionaries dictionaries;

    PaymentList(DSLContext db, PaperCustomers customers, Dictionaries dictionaries) {
        this.db = db;
        this.customers = customers;
        this.dictionaries = dictionaries;
    }

    Page<Line> page(
            Viewer viewer,
            PaymentFilter filter,
            @Nullable String cursor,
            int limit,
            Locale locale) {
        var rows =
                db.selectFrom(PAYMENT)
                        .where(TradeReach.visibleTo(viewer, "payment.read", PAYMENT.CUSTOMER_ID))
                        .and(filter.condition())
                        .and(behind(Cursor.read(cursor, 2)))
                        .orderBy(PAYMENT.RECEIVED_ON.desc(), PAYMENT.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        Page<PaymentRecord> page =
                Page.of(rows, limit, last -> Cursor.of(last.getReceivedOn(), last.getId()));
        return customers.with(
                page, PaymentRecord::getCustomerId, (row, whose) -> line(row, whose, locale));
    }

    private Line line(PaymentRecord row, @Nullable SubjectShown whose, Locale locale) {
        return new Line(
                row.getId(),
                row.getNumber(),
                whose,
                row.getCurrency(),
                row.getAmount(),
                row.getUnallocated(),
                row.getReceivedOn(),
                row.getMethod(),
                dictionaries.label(Booking.METHODS, row.getMethod(), locale),
                row.getReference(),
                row.getReversedAt() != null);
    }

    private static Condition behind(@Nullable Cursor after) {
        if (after == null) return DSL.noCondition();
        return DSL.row(PAYMENT.RECEIVED_ON, PAYMENT.ID).lt(after.day(0), after.number(1));
    }
}

package zhike.trade.receivable.writeoff;

import static zhike.trade.db.Tables.ALLOCATION;
import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.WRITE_OFF;
import static zhike.trade.db.Tables.WRITE_OFF_INVOICE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.trade.db.tables.records.WriteOffRecord;
import zhike.trade.receivable.Home;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Write-offs within reach: the list in which given-up claims are kept 账销案存. */
@Component
class WriteOffReading {
    /** What was allocated to its invoices since it was approved. */
    private static final Field<BigDecimal> RECOVERED =
            DSL.coalesce(
                            DSL.field(
                                    DSL.select(DSL.sum(Home.of(INVOICE, ALLOCATION.AMOUNT)))
                                            .from(WRITE_OFF_INVOICE)
                                            .join(INVOICE)
                                            .on(INVOICE.ID.eq(WRITE_OFF_INVOICE.INVOICE_ID))
                                            .join(ALLOCATION)
                                            .on(ALLOCATION.INVOICE_ID.eq(INVOICE.ID))
                                            .where(WRITE_OFF_INVOICE.WRITE_OFF_ID.eq(WRITE_OFF.ID))
                                            .and(ALLOCATION.AT.ge(WRITE_OFF.APPROVED_AT))
                                            .and(ALLOCATION.TAKEN_BACK_AT.isNull())),
                            BigDecimal.ZERO)
                    .as("recovered");

    private final DSLContext db;
    private final Customers customers;
    private final Staff staff;

    WriteOffReading(DSLContext db, Customers customers, Staff staff) {
        this.db = db;
        this.customers = customers;
        this.staff = staff;
    }

    /**
     * @throws Refusal {@code write-off.missing}
     */
    WriteOffView one(Viewer viewer, long id) {
        var row =
                db.select(WRITE_OFF, RECOVERED)
                        .from(WRITE_OFF)
                        .where(WRITE_OFF.ID.eq(id))
                        .and(reached(viewer))
                        .fetchOne();
        if (row == null) throw Refusal.missing("write-off");
        WriteOffRecord paper = row.value1();
        return view(viewer, paper, row.value2(), claims(id));
    }

    /** Without their invoices. */
    Page<WriteOffView> page(
            Viewer viewer,
            @Nullable String state,
            @Nullable Long customer,
            @Nullable String cursor,
            int limit) {
        Cursor after = Cursor.read(cursor, 1);
        var rows =
                db.select(WRITE_OFF, RECOVERED)
                        .from(WRITE_OFF)
                        .where(reached(viewer))
                        .and(state == null ? DSL.noCondition() : WRITE_OFF.STATE.eq(state))
                        .and(
                                customer == null
                                        ? DSL.noCondition()
                                        : WRITE_OFF.CUSTOMER_ID.eq(customer))
                        .and(after == null ? DSL.noCondition() : WRITE_OFF.ID.lt(after.number(0)))
                        .orderBy(WRITE_OFF.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        return Page.of(
                rows.map(row -> view(viewer, row.value1(), row.value2(), List.of())),
                limit,
                last -> Cursor.of(last.id()));
    }

    private static org.jooq.Condition reached(Viewer viewer) {
        return CustomerReach.visibleTo(viewer, "writeoff.read", WRITE_OFF.CUSTOMER_ID);
    }

    private List<WriteOffView.Claim> claims(long id) {
        return db.select(
                        INVOICE.ID,
                        INVOICE.NUMBER,
                        INVOICE.ISSUED_ON,
                        INVOICE.DUE_ON,
                        INVOICE.CURRENCY,
                        WRITE_OFF_INVOICE.AMOUNT,
                        INVOICE.OPEN_AMOUNT)
                .from(WRITE_OFF_INVOICE)
                .join(INVOICE)
                .on(INVOICE.ID.eq(WRITE_OFF_INVOICE.INVOICE_ID))
                .where(WRITE_OFF_INVOICE.WRITE_OFF_ID.eq(id))
                .orderBy(INVOICE.DUE_ON, INVOICE.ID)
                .fetch(org.jooq.Records.mapping(WriteOffView.Claim::new));
    }

    private WriteOffView view(
            Viewer viewer,
            WriteOffRecord row,
            BigDecimal recovered,
            List<WriteOffView.Claim> claims) {
        List<Long> customer = List.of(row.getCustomerId());
        Map<Long, String> names = customers.names(viewer, customer);
        return new WriteOffView(
                row.getId(),
                row.getNumber(),
                new Named(row.getCustomerId(), names.getOrDefault(row.getCustomerId(), "")),
                row.getReason(),
                row.getEvidence(),
                row.getPursuit(),
                row.getProvision(),
                row.getAmount(),
                recovered,
                claims,
                row.getState(),
                new Named(
                        row.getAskedBy(),
                        staff.names(List.of(row.getAskedBy())).getOrDefault(row.getAskedBy(), "")),
                row.getMadeAt(),
                row.getApprovedAt(),
                row.getVersion(),
                !customers.all(viewer, "writeoff.ask", customer).isEmpty());
    }
}

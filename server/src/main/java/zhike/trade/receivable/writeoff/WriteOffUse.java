package zhike.trade.receivable.writeoff;

import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.WRITE_OFF;
import static zhike.trade.db.Tables.WRITE_OFF_INVOICE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.approval.ApprovalUse;
import zhike.approval.FactField;
import zhike.approval.Facts;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.criteria.FieldType;
import zhike.platform.subject.Subject;
import zhike.trade.db.tables.records.WriteOffRecord;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the chain of write-offs may ask of one. */
@Component
class WriteOffUse implements ApprovalUse {
    static final String CODE = "write-off";
    private final DSLContext db;
    private final Clock clock;

    WriteOffUse(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public FieldCatalogue<Facts> facts() {
        return FieldCatalogue.of(
                List.of(
                        FactField.of("amount", FieldType.MONEY, "writeoff.fact.amount"),
                        FactField.of("reason", FieldType.TEXT, "writeoff.fact.reason"),
                        FactField.of("days", FieldType.NUMBER, "writeoff.fact.days")));
    }

    @Override
    public Optional<Map<String, Object>> factsOf(Subject subject) {
        return db.selectFrom(WRITE_OFF)
                .where(WRITE_OFF.ID.eq(subject.id()))
                .fetchOptional()
                .map(this::factsOf);
    }

    /** Days past due of the oldest of its invoices. */
    Map<String, Object> factsOf(WriteOffRecord row) {
        LocalDate due =
                db.select(DSL.min(INVOICE.DUE_ON))
                        .from(INVOICE)
                        .join(WRITE_OFF_INVOICE)
                        .on(WRITE_OFF_INVOICE.INVOICE_ID.eq(INVOICE.ID))
                        .where(WRITE_OFF_INVOICE.WRITE_OFF_ID.eq(row.getId()))
                        .fetchSingle()
                        .value1();
        long days =
                due == null ? 0 : Math.max(0, LocalDate.now(clock).toEpochDay() - due.toEpochDay());
        return Map.of("amount", row.getAmount(), "reason", row.getReason(), "days", days);
    }
}

package zhike.trade.contract;

import static zhike.trade.db.Tables.CONTRACT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.SubjectShown;
import zhike.trade.PaperCustomers;
import zhike.trade.TradeReach;
import zhike.trade.db.tables.records.ContractRecord;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Contracts within reach, the latest on top. */
@Component
class ContractList {
    record Line(
            long id,
            String number,
            @Nullable SubjectShown customer,
            Named owner,
            String kind,
            String title,
            String state,
            String currency,
            BigDecimal amount,
            @Nullable LocalDate beginsOn,
            @Nullable LocalDate endsOn,
            int version) {}

    /**
     * @param endsBy only those in force that end by then
     */
    record Filter(
            @Nullable String state,
            @Nullable String kind,
            @Nullable Long customer,
            @Nullable Long owner,
            @Nullable LocalDate endsBy) {
        Condition condition() {
            Condition which = DSL.noCondition();
            if (state != null) which = which.and(CONTRACT.STATE.eq(state));
            if (kind != null) which = which.and(CONTRACT.KIND.eq(kind));
            if (customer != null) which = which.and(CONTRACT.CUSTOMER_ID.eq(customer));
            if (owner != null) which = which.and(CONTRACT.OWNER_ID.eq(owner));
            if (endsBy != null)
                which =
                        which.and(CONTRACT.STATE.eq(DSL.inline("signed")))
                                .and(CONTRACT.ENDS_ON.le(endsBy));
            return which;
        }
    }

    private record Row(ContractRecord contract, String owner) {}

    private final DSLContext db;
    private final PaperCustomers customers;

    ContractList(DSLContext db, PaperCustomers customers) {
        this.db = db;
        this.customers = customers;
    }

    Page<Line> page(Viewer viewer, Filter filter, @Nullable String cursor, int limit) {
        Cursor after = Cursor.read(cursor, 1);
        List<Row> rows =
                db.select(CONTRACT, Names.ofPerson(CONTRACT.OWNER_ID))
                        .from(CONTRACT)
                        .where(TradeReach.visibleTo(viewer, "contract.read", CONTRACT.CUSTOMER_ID))
                        .and(filter.condition())
                        .and(after == null ? DSL.noCondition() : CONTRACT.ID.lt(after.number(0)))
                        .orderBy(CONTRACT.ID.desc())
                        .limit(limit + 1)
                        .fetch(row -> new Row(row.value1(), row.value2()));
        Page<Row> page = Page.of(rows, limit, last -> Cursor.of(last.contract().getId()));
        return customers.with(page, row -> row.contract().getCustomerId(), ContractList::line);
    }

    private static Line line(Row row, @Nullable SubjectShown whose) {
        ContractRecord contract = row.contract();
        return new Line(
                contract.getId(),
                contract.getNumber(),
                whose,
                new Named(contract.getOwnerId(), row.owner()),
                contract.getKind(),
                contract.getTitle(),
                contract.getState(),
                contract.getCurrency(),
                contract.getAmount(),
                contract.getBeginsOn(),
                contract.getEndsOn(),
                contract.getVersion());
    }
}

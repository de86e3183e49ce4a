package zhike.trade.importing;

import static zhike.trade.db.Tables.IMPORT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.sheet.SheetRow;
import zhike.trade.db.tables.records.ImportRecord;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Imports of orders, the latest on top. */
@Component
class OrderImportReading {
    private final DSLContext db;
    private final Clock clock;
    private final OrderImports imports;
    private final OrderErrors errors;
    private final Staff staff;

    OrderImportReading(
            DSLContext db, Clock clock, OrderImports imports, OrderErrors errors, Staff staff) {
        this.db = db;
        this.clock = clock;
        this.imports = imports;
        this.errors = errors;
        this.staff = staff;
    }

    Page<OrderImportView> page(@Nullable String cursor, int limit) {
        Cursor after = Cursor.read(cursor, 1);
        List<ImportRecord> rows =
                db.selectFrom(IMPORT)
                        .where(
                                after == null
                                        ? org.jooq.impl.DSL.noCondition()
                                        : IMPORT.ID.lt(after.number(0)))
                        .orderBy(IMPORT.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        return Page.of(rows, limit, last -> Cursor.of(last.getId()))
                .map(row -> view(row, List.of()));
    }

    OrderImportView one(long id, Locale locale) {
        ImportRecord row = imports.find(id);
        return view(row, row.getState().equals("draft") ? preview(row, locale) : List.of());
    }

    private List<OrderImportView.Preview> preview(ImportRecord row, Locale locale) {
        LineReading reading =
                new LineReading(imports.mapping(row), clock.getZone(), clock.instant());
        return imports.shape(row).rows().stream()
                .map(
                        cells ->
                                new OrderImportView.Preview(
                                        cells,
                                        reading.read(new SheetRow(0, cells))
                                                        instanceof LineReading.Fault fault
                                                ? errors.said(fault, locale)
                                                : null))
                .toList();
    }

    private OrderImportView view(ImportRecord row, List<OrderImportView.Preview> preview) {
        OrderMapping mapping = imports.mapping(row);
        String by = staff.find(row.getPersonId()).map(Staff.Member::name).orElse("");
        return new OrderImportView(
                row.getId(),
                row.getName(),
                new Named(row.getPersonId(), by),
                row.getState(),
                row.getJobId(),
                mapping,
                imports.shape(row).columns(),
                preview,
                mapping.lacking(),
                row.getLines(),
                row.getOrders(),
                row.getCustomers(),
                row.getMade(),
                row.getWithoutCustomer(),
                row.getNet(),
                row.getRefused(),
                row.getErrorsFileId() != null,
                row.getCreatedAt(),
                row.getEndedAt(),
                row.getUndoneAt());
    }
}

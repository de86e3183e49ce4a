package zhike.trade.receivable.statement;

import static zhike.trade.db.Tables.STATEMENT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.platform.error.Refusal;
import zhike.trade.db.tables.records.StatementRecord;

import java.util.List;
import java.util.Objects;

/** The rows of statements. */
@Component
class StatementStore {
    private final DSLContext db;
    private final ObjectMapper json;

    StatementStore(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * @throws Refusal {@code statement.missing}
     */
    StatementRecord find(Viewer viewer, long id) {
        StatementRecord row =
                db.selectFrom(STATEMENT)
                        .where(STATEMENT.ID.eq(id))
                        .and(
                                CustomerReach.visibleTo(
                                        viewer, "receivable.read", STATEMENT.CUSTOMER_ID))
                        .fetchOne();
        if (row == null) throw Refusal.missing("statement");
        return row;
    }

    /**
     * @throws Refusal {@code statement.missing}, or changed since the version that was seen
     */
    StatementRecord lock(Viewer viewer, long id, int version) {
        StatementRecord row =
                db.selectFrom(STATEMENT)
                        .where(STATEMENT.ID.eq(id))
                        .and(
                                CustomerReach.visibleTo(
                                        viewer, "statement.send", STATEMENT.CUSTOMER_ID))
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("statement");
        if (!Objects.equals(row.getVersion(), version)) throw Refusal.conflict("version.stale");
        return row;
    }

    List<StatementLine> lines(StatementRecord row) {
        return json.readValue(
                Objects.requireNonNull(row.getLines().data()),
                new TypeReference<List<StatementLine>>() {});
    }

    void write(StatementRecord row) {
        row.setVersion(row.getVersion() + 1);
        row.update();
    }
}

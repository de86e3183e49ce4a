package zhike.customer.merge;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.SQL;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of any table as JSON, and back: exactly as they were, whatever columns they have. */
@Component
class RowImage {
    private final DSLContext db;
    private final ObjectMapper json;

    RowImage(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** All columns of some rows. */
    JsonNode of(Table<?> table, Condition which) {
        return rows(
                "select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (select * from {0} where {1})"
                        + " t",
                table, which);
    }

    /** The one row that this query gives as a JSON array. */
    JsonNode rows(String sql, QueryPart... parts) {
        return json.readTree(String.valueOf(db.resultQuery(sql, parts).fetchSingle().get(0)));
    }

    /** Puts rows back with all their columns, ids included. */
    void insert(Table<?> table, JsonNode rows) {
        if (rows.isEmpty()) return;
        db.execute(
                "insert into {0} overriding system value select * from"
                        + " jsonb_populate_recordset(null::{0}, {1}::jsonb)",
                table, val(rows));
    }

    /**
     * Sets columns of the rows with these keys to what the image has. @return how many there still
     * were
     */
    int restore(Table<?> table, List<String> key, List<String> columns, JsonNode rows) {
        if (rows.isEmpty()) return 0;
        return db.execute(
                "update {0} t set {2} from jsonb_populate_recordset(null::{0}, {1}::jsonb) r where"
                        + " {3}",
                table, val(rows), assign(columns), same(key, rows));
    }

    /** Points moved rows at another card again. @return how many there still were */
    int point(Step.Moved moved, long from, long to) {
        if (moved.keyed())
            return point(
                    "update {0} t set {1} = {2} from jsonb_populate_recordset(null::{0},"
                            + " {3}::jsonb) r where t.{1} = {4} and {5}",
                    moved, moved.rows(), from, to);
        // of rows that are the same in everything only as many as were moved
        int done = 0;
        for (JsonNode row : moved.rows())
            done +=
                    point(
                            "update {0} o set {1} = {2} where (o.tableoid, o.ctid) in (select"
                                + " t.tableoid, t.ctid from {0} t,"
                                + " jsonb_populate_recordset(null::{0}, {3}::jsonb) r where t.{1} ="
                                + " {4} and {5} limit 1)",
                            moved, json.createArrayNode().add(row), from, to);
        return done;
    }

    private int point(String sql, Step.Moved moved, JsonNode rows, long from, long to) {
        return db.execute(
                sql,
                CardReference.table(moved.table()),
                name(moved.column()),
                DSL.val(to),
                val(rows),
                DSL.val(from),
                same(moved.key(), rows));
    }

    org.jooq.Field<String> val(JsonNode node) {
        return DSL.val(json.writeValueAsString(node));
    }

    static Name name(String column) {
        return DSL.quotedName(column);
    }

    static SQL names(List<String> columns) {
        return list(columns, "{#}", ", ");
    }

    private static SQL assign(List<String> columns) {
        return list(columns, "{#} = r.{#}", ", ");
    }

    /** A primary key is never null, so an index serves it; a table without one may have nulls. */
    private static SQL same(List<String> key, JsonNode rows) {
        boolean nulls =
                rows.valueStream()
                        .anyMatch(
                                row -> key.stream().anyMatch(column -> row.path(column).isNull()));
        return list(key, nulls ? "t.{#} is not distinct from r.{#}" : "t.{#} = r.{#}", " and ");
    }

    private static SQL list(List<String> columns, String form, String between) {
        String sql =
                IntStream.range(0, columns.size())
                        .mapToObj(at -> form.replace("#", String.valueOf(at)))
                        .collect(Collectors.joining(between));
        return DSL.sql(sql, columns.stream().map(RowImage::name).toArray(QueryPart[]::new));
    }
}

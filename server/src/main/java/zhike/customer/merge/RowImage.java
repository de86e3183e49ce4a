package zhike.customer.merge;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        return rows("select coalesce(jsonb_agg(to_jsonb(t)), '[]') from {0} t where {1}", table, which);
    }

    /** The one row that this query gives as a JSON array. */
    JsonNode rows(String sql, QueryPart... parts) {
        return json.readTree(String.valueOf(db.resultQuery(sql, parts).fetchSingle().get(0)));
    }

    /** Puts rows back with all their columns, ids included. */
    void insert(Table<?> table, JsonNode rows) {
        if (rows.isEmpty()) return;
        db.execute("insert into {0} overriding system value select * from jsonb_populate_recordset(null::{0}, {1}::jsonb)", table, val(rows));
    }

    /** Sets columns of the rows with these keys to what the image has. @return how many there still were */
    int restore(Table<?> table, List<String> key, List<String> columns, JsonNode rows) {
        if (rows.isEmpty()) return 0;
        return db.execute("update {0} t set {2} from jsonb_populate_recordset(null::{0}, {1}::jsonb) r where {3}",
                table, val(rows), assign(columns), same(key));
    }

    /** Points rows with these keys at another card. @return how many there still were */
    int point(Table<?> table, String column, long from, long to, List<String> key, JsonNode rows) {
        if (rows.isEmpty()) return 0;
        return db.execute("update {0} t set {1} = {2} from jsonb_populate_recordset(null::{0}, {3}::jsonb) r where t.{1} = {4} and {5}",
                table, name(column), DSL.val(to), val(rows), DSL.val(from), same(key));
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

    private static SQL same(List<String> key) {
        return list(key, "t.{#} = r.{#}", " and ");
    }

    private static SQL list(List<String> columns, String form, String between) {
        String sql = IntStream.range(0, columns.size()).mapToObj(at -> form.replace("#", String.valueOf(at))).collect(Collectors.joining(between));
        return DSL.sql(sql, columns.stream().map(RowImage::name).toArray(QueryPart[]::new));
    }
}

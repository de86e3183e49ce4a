package zhike.platform.criteria;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import zhike.testing.TestPostgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Guests in real tables, and the catalogue of what can be asked of them. */
final class GuestBook {
    private static final Field<Long> ID = column("id", SQLDataType.BIGINT);

    private final String schema;
    private final DSLContext dsl;
    private final Connection connection;

    GuestBook(String schema) {
        this.schema = schema;
        try {
            connection = TestPostgres.empty("criteria").getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        dsl = DSL.using(connection, SQLDialect.POSTGRES);
        dsl.execute("drop schema if exists " + schema + " cascade");
        dsl.execute("create schema " + schema);
        dsl.execute("set search_path to " + schema);
        dsl.execute(
                """
                create table guest(id bigint primary key, name text, nick varchar(8), visits int,
                    spent numeric(12,2), born date, seen timestamptz, active boolean, grade text,
                    owner bigint,
                    team uuid, labels text[], extra jsonb)\
                """);
        dsl.execute("create table guest_tag(guest bigint not null, code text not null)");
        dsl.execute("create table guest_phone(guest bigint not null, phone text)");
        dsl.execute("create table guest_helper(guest bigint not null, person bigint not null)");
    }

    DSLContext dsl() {
        return dsl;
    }

    Set<Long> ask(Condition condition) {
        return new HashSet<>(dsl.select(ID).from(table(name("guest"))).where(condition).fetch(ID));
    }

    void write(List<Guest> guests) {
        rows(
                "insert into guest values (?,?,?,?,?,?,?,?,?,?,?,?,?::jsonb)",
                guests.stream().map(this::row).toList());
        rows("insert into guest_tag values (?,?)", children(guests, Guest::tags));
        rows("insert into guest_phone values (?,?)", children(guests, Guest::phones));
        rows("insert into guest_helper values (?,?)", children(guests, Guest::helpers));
        dsl.execute("analyze");
    }

    private Object[] row(Guest g) {
        return new Object[] {
            g.id(),
            g.name(),
            g.nick(),
            g.visits(),
            g.spent(),
            g.born(),
            g.seen() == null ? null : g.seen().atOffset(java.time.ZoneOffset.UTC),
            g.active(),
            g.grade(),
            g.owner(),
            g.team(),
            g.labels() == null ? null : g.labels().toArray(String[]::new),
            g.extra() == null ? null : g.extra().toString()
        };
    }

    private static List<Object[]> children(
            List<Guest> guests, java.util.function.Function<Guest, List<?>> of) {
        List<Object[]> rows = new ArrayList<>();
        for (Guest g : guests)
            for (Object child : of.apply(g)) rows.add(new Object[] {g.id(), child});
        return rows;
    }

    private void rows(String sql, List<Object[]> rows) {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) insert.setObject(i + 1, row[i]);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(schema, e);
        }
    }

    static FieldCatalogue<Guest> catalogue() {
        JsonbFields<Guest> extra =
                new JsonbFields<>(column("extra", SQLDataType.JSONB), Guest::extra);
        List<CriteriaField<Guest>> custom = new ArrayList<>();
        for (FieldType type : FieldType.values()) {
            // the same key read as every type: what does not fit must be absent, never an error
            custom.add(extra.field("x" + type.name() + ".", "k", type, "k"));
        }
        return FieldCatalogue.of(
                        List.of(
                                of("name", FieldType.TEXT, SQLDataType.CLOB, Guest::name),
                                of("nick", FieldType.TEXT, SQLDataType.VARCHAR(8), Guest::nick),
                                of("visits", FieldType.NUMBER, SQLDataType.INTEGER, Guest::visits),
                                of(
                                        "spent",
                                        FieldType.MONEY,
                                        SQLDataType.NUMERIC(12, 2),
                                        Guest::spent),
                                of("born", FieldType.DATE, SQLDataType.LOCALDATE, Guest::born),
                                of("seen", FieldType.INSTANT, SQLDataType.INSTANT, Guest::seen),
                                of("active", FieldType.BOOLEAN, SQLDataType.BOOLEAN, Guest::active),
                                of("grade", FieldType.CHOICE, SQLDataType.CLOB, Guest::grade),
                                of("owner", FieldType.PERSON, SQLDataType.BIGINT, Guest::owner),
                                of("team", FieldType.UNIT, SQLDataType.UUID, Guest::team)))
                .with(
                        List.of(
                                CriteriaField.codes("tags", "tags", tags(), Guest::tags),
                                CriteriaField.codes(
                                        "labels",
                                        "labels",
                                        new CodeArray(
                                                column(
                                                        "labels",
                                                        SQLDataType.CLOB.getArrayDataType())),
                                        Guest::labels),
                                CriteriaField.rows(
                                        "phone",
                                        FieldType.TEXT,
                                        "phone",
                                        field(name("guest_phone", "phone"), SQLDataType.CLOB),
                                        child("guest_phone"),
                                        Guest::phones),
                                CriteriaField.rows(
                                        "helper",
                                        FieldType.PERSON,
                                        "helper",
                                        field(name("guest_helper", "person"), SQLDataType.BIGINT),
                                        child("guest_helper"),
                                        Guest::helpers)))
                .with(custom);
    }

    private static CodeRows tags() {
        return new CodeRows(
                table(name("guest_tag")),
                field(name("guest_tag", "code"), SQLDataType.CLOB),
                field(name("guest_tag", "guest"), SQLDataType.BIGINT).eq(ID));
    }

    private static UnaryOperator<Condition> child(String table) {
        return condition ->
                DSL.exists(
                        DSL.selectOne()
                                .from(table(name(table)))
                                .where(field(name(table, "guest"), SQLDataType.BIGINT).eq(ID))
                                .and(condition));
    }

    private static CriteriaField<Guest> of(
            String key,
            FieldType type,
            DataType<?> data,
            java.util.function.Function<Guest, Object> value) {
        return CriteriaField.of(key, type, "guest." + key, column(key, data), value);
    }

    private static <T> Field<T> column(String key, DataType<T> type) {
        return field(name("guest", key), type);
    }
}

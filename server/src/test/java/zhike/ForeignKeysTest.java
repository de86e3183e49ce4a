package zhike;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.testing.TestPostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables refer only to tables of their own module and of those that the module may use. */
class ForeignKeysTest {
    private static final String CROSSING =
            """
            select c.conname, f.nspname, t.nspname
            from pg_constraint c
            join pg_class fc on fc.oid = c.conrelid join pg_namespace f on f.oid = fc.relnamespace
            join pg_class tc on tc.oid = c.confrelid join pg_namespace t on t.oid = tc.relnamespace
            where c.contype = 'f' and f.oid <> t.oid\
            """;

    @Test
    void foreignKeysPointDown() throws Exception {
        assertThat(pointingUp()).isEmpty();
    }

    @Test
    void aForeignKeyThatPointsUpIsFound() throws Exception {
        try (Connection connection = TestPostgres.fresh("pointing_up").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "alter table identity.person add column favourite bigint references"
                            + " customer.card");
            assertThat(pointingUp(connection))
                    .containsExactly("person_favourite_fkey: identity -> customer");
        }
    }

    @Test
    void everyForeignKeyToACustomerHasAnIndex() throws Exception {
        String bare =
                """
                select c.conrelid::regclass || '.' || c.conname from pg_constraint c
                where c.contype = 'f' and c.confrelid = 'customer.card'::regclass and c.conparentid = 0
                and not exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])\
                """;
        try (Connection connection = TestPostgres.migrated().getConnection();
                var rows = connection.createStatement().executeQuery(bare)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) found.add(rows.getString(1));
            assertThat(found).isEmpty();
        }
    }

    /** A merge and a removal of a customer ask each of them. */
    @Test
    void everySubjectHasAnIndex() throws Exception {
        String bare =
                """
                select s.attrelid::regclass::text from pg_attribute s
                join pg_class c on c.oid = s.attrelid and c.relkind in ('r', 'p') and not c.relispartition
                join pg_attribute k on k.attrelid = s.attrelid and k.attname = 'subject_kind'
                where s.attname = 'subject_id' and not exists (select 1 from pg_index i
                    where i.indrelid = s.attrelid and i.indpred is null
                        and (i.indkey[0] = s.attnum or i.indkey[0] = k.attnum and i.indkey[1] = s.attnum))\
                """;
        try (Connection connection = TestPostgres.migrated().getConnection();
                var rows = connection.createStatement().executeQuery(bare)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) found.add(rows.getString(1));
            assertThat(found).isEmpty();
        }
    }

    private static List<String> pointingUp() throws SQLException, IOException {
        try (Connection connection = TestPostgres.migrated().getConnection()) {
            return pointingUp(connection);
        }
    }

    private static List<String> pointingUp(Connection connection) throws SQLException, IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, Set<String>> known = new HashMap<>();
        try (var rows = connection.createStatement().executeQuery(CROSSING)) {
            while (rows.next()) {
                String from = rows.getString(2);
                if (!known.containsKey(from)) known.put(from, allowed(from));
                if (!known.get(from).contains(rows.getString(3)))
                    wrong.add(rows.getString(1) + ": " + from + " -> " + rows.getString(3));
            }
        }
        return wrong;
    }

    /** As the module's package-info declares it. */
    static Set<String> allowed(String module) throws IOException {
        Set<String> allowed = new HashSet<>(Set.of("platform"));
        Matcher list =
                Pattern.compile("allowedDependencies = \\{([^}]*)}")
                        .matcher(
                                Files.readString(
                                        Path.of(
                                                "src/main/java/zhike",
                                                module,
                                                "package-info.java")));
        if (list.find())
            for (String each : list.group(1).split(","))
                if (!each.isBlank())
                    allowed.add(each.replaceAll("::.*", "").replaceAll("[\"\\s]", ""));
        return allowed;
    }
}

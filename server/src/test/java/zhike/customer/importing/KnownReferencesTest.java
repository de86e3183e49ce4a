package zhike.customer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class KnownReferencesTest extends ImportStory {
    private static String role(DSLContext db) {
        return db.fetchSingle("show session_replication_role").get(0, String.class);
    }

    @Test
    void referencesAreAskedAgainAfterwards() {
        List<String> seen = new ArrayList<>();
        db.transaction(
                transaction -> {
                    DSLContext inside = DSL.using(transaction);
                    new KnownReferences(inside).unasked(() -> seen.add(role(inside)));
                    seen.add(role(inside));
                });
        boolean allowed =
                db.fetchSingle("select has_parameter_privilege('session_replication_role', 'set')")
                        .get(0, Boolean.class);
        assertThat(seen).containsExactly(allowed ? "replica" : "origin", "origin");
    }

    @Test
    void whatImportedRowsPointAtIsThere() {
        StringBuilder text = new StringBuilder("客户名称,联系人,手机,标签,负责人\n");
        var seller = as("sales");
        for (int row = 0; row < 300; row++)
            text.append("引用")
                    .append(row)
                    .append("有限公司,周")
                    .append(row)
                    .append(',')
                    .append(13_800_300_000L + row)
                    .append(",引用批,\n");
        taken(seller, text.toString(), "fill");
        var keys =
                db.fetch(
                        """
                        select c.conname as name, c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent, a.attname as at, b.attname as id
                        from pg_constraint c join pg_namespace n on n.oid = c.connamespace
                            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                            join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
                        where c.contype = 'f' and n.nspname = 'customer' and c.conparentid = 0 and cardinality(c.conkey) = 1\
                        """);
        assertThat(keys.size()).isGreaterThan(30);
        for (var key : keys)
            assertThat(
                            db.fetch(
                                    "select 1 from "
                                            + key.get("child")
                                            + " c where c."
                                            + key.get("at")
                                            + " is not null and not exists (select from "
                                            + key.get("parent")
                                            + " p where p."
                                            + key.get("id")
                                            + " = c."
                                            + key.get("at")
                                            + ") limit 1"))
                    .as(String.valueOf(key.get("name")))
                    .isEmpty();
    }

    @Test
    void ourOwnDatabaseLetsUs() {
        assertThat(
                        db.fetchSingle(
                                        "select has_parameter_privilege('session_replication_role',"
                                                + " 'set')")
                                .get(0, Boolean.class))
                .isTrue();
    }
}

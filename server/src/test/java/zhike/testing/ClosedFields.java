package zhike.testing;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Makes roles that may do everything but meet some fields under a rule. */
public final class ClosedFields {
    private ClosedFields() {}

    /**
     * @param rule hidden, masked or readonly; @return the code of a role that may what a custodian
     *     may
     */
    public static String role(DSLContext db, String rule, String... fields) {
        String code = "closed" + Long.toString(System.nanoTime(), 36);
        long role =
                db.fetchSingle(
                                "insert into identity.role (code, name_zh, name_en, built_in)"
                                        + " values ({0}, {0}, {0}, false) returning id",
                                DSL.val(code))
                        .get(0, Long.class);
        db.execute(
                "insert into access.permission (role_id, operation, reach) select {0}, p.operation,"
                    + " p.reach from access.permission p join identity.role r on r.id = p.role_id"
                    + " where r.code = 'custodian'",
                DSL.val(role));
        for (String field : fields)
            db.execute(
                    "insert into access.field_rule (role_id, kind, field, rule) values ({0},"
                            + " 'customer', {1}, {2})",
                    DSL.val(role), DSL.val(field), DSL.val(rule));
        return code;
    }
}

package zhike.identity.unit;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Set;

/** Writes a unit, and in the same statement the path and branch of everything below it. */
@Component
class UnitMoving {
    private static final String WRITE =
            """
            WITH unit_before AS (
                SELECT id, branch_id, CASE WHEN {1}::bigint IS NULL THEN path
                    ELSE (SELECT path FROM identity.unit WHERE id = {1}::bigint) || path[array_position(path, {0}::bigint):] END AS path,
                    path AS old_path
                FROM identity.unit WHERE path @> ARRAY[{0}::bigint]
            ), placed AS (
                SELECT b.id, b.branch_id AS old_branch, b.path, COALESCE((
                    SELECT a.id FROM identity.unit a
                    WHERE a.id = ANY (b.path) AND CASE WHEN a.id = {0}::bigint THEN {2} ELSE a.kind END = 'branch'
                    ORDER BY array_position(b.path, a.id) DESC LIMIT 1), b.path[1]) AS branch_id
                FROM unit_before b
            ), written AS (
                UPDATE identity.unit u SET path = p.path, branch_id = p.branch_id,
                    parent_id = CASE WHEN u.id = {0}::bigint THEN {1}::bigint ELSE u.parent_id END,
                    kind = CASE WHEN u.id = {0}::bigint THEN {2} ELSE u.kind END,
                    name = CASE WHEN u.id = {0}::bigint THEN {3} ELSE u.name END,
                    code = CASE WHEN u.id = {0}::bigint THEN {4} ELSE u.code END,
                    position = CASE WHEN u.id = {0}::bigint THEN {5} ELSE u.position END
                FROM placed p WHERE p.id = u.id RETURNING u.id, p.old_branch, u.branch_id
            )
            SELECT id FROM written WHERE old_branch <> branch_id
            """;
    private final DSLContext db;

    UnitMoving(DSLContext db) {
        this.db = db;
    }

    /** Until the end of the transaction nobody else changes the tree. */
    void alone() {
        db.execute("select pg_advisory_xact_lock(hashtext('identity.unit'))");
    }

    /**
     * The unit and all below it, in the order of their ids: waits for those who write down where
     * they stand, and they for us.
     */
    void hold(long id) {
        db.fetch(
                "select id from identity.unit where path @> array[{0}] order by id for no key"
                        + " update",
                DSL.val(id));
    }

    /**
     * @return the units that came under another branch
     */
    Set<Long> write(long id, @Nullable Long parentId, UnitInput input) {
        return db.resultQuery(
                        WRITE,
                        DSL.val(id),
                        DSL.val(parentId, Long.class),
                        DSL.val(input.kind()),
                        DSL.val(input.name().strip()),
                        DSL.val(input.code()),
                        DSL.val(input.place()))
                .fetchSet(0, Long.class);
    }
}

package zhike.customer.merge;

import static zhike.customer.db.Tables.CONTACT;
import static zhike.customer.db.Tables.DUPLICATE;
import static zhike.customer.db.Tables.POINT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the customer's own module that change in going over, or instead of it; the rest
 * simply moves.
 */
@Component
class OwnRows {
    private final DSLContext db;
    private final Clock clock;
    private final RowMoving rows;

    OwnRows(DSLContext db, Clock clock, RowMoving rows) {
        this.db = db;
        this.clock = clock;
        this.rows = rows;
    }

    List<Step> join(Viewer viewer, long from, long to) {
        List<Step> steps = new ArrayList<>(points(from, to));
        steps.addAll(contacts(from, to));
        steps.add(
                rows.alter(
                        "customer.change",
                        List.of("id", "at"),
                        List.of("subject"),
                        "subject = {3} || subject",
                        DSL.val("merged:" + from + ":"),
                        raw("card_id = {0}", from)));
        steps.addAll(duplicates(viewer, from));
        return steps;
    }

    /** The other's main numbers become further ones, but for those that the survivor has. */
    private List<Step> points(long from, long to) {
        var has = POINT.as("has");
        Condition known =
                DSL.exists(
                        DSL.selectOne()
                                .from(has)
                                .where(has.CARD_ID.eq(to))
                                .and(has.CONTACT_ID.isNull())
                                .and(has.NORM.eq(DSL.field("t.norm", String.class)))
                                .and(has.KIND.eq(DSL.field("t.kind", String.class))));
        return List.of(
                rows.drop(
                        "customer.point",
                        raw("t.card_id = {0} and t.contact_id is null", from).and(known)),
                rows.alter(
                        "customer.point",
                        List.of("id"),
                        List.of("extra"),
                        "extra = {3}",
                        DSL.inline(true),
                        raw("card_id = {0} and contact_id is null and not extra", from)));
    }

    /** One first contact is enough. Their numbers go where they go. */
    private List<Step> contacts(long from, long to) {
        db.update(POINT)
                .set(POINT.CARD_ID, to)
                .where(POINT.CARD_ID.eq(from))
                .and(POINT.CONTACT_ID.isNotNull())
                .and(POINT.EXTRA.isFalse())
                .execute();
        Step follow = new Step.Followed("customer.point");
        if (!db.fetchExists(CONTACT, CONTACT.CARD_ID.eq(to).and(CONTACT.IS_PRIMARY)))
            return List.of(follow);
        return List.of(
                follow,
                rows.alter(
                        "customer.contact",
                        List.of("id"),
                        List.of("is_primary"),
                        "is_primary = {3}",
                        DSL.inline(false),
                        raw("card_id = {0} and is_primary", from)));
    }

    /** What was open about the one that goes is settled; the next search looks at the survivor. */
    private List<Step> duplicates(Viewer viewer, long from) {
        Condition open =
                raw("(left_id = {0} or right_id = {0}) and state in ('open', 'vanished')", from);
        Step closed =
                rows.alter(
                        "customer.duplicate",
                        List.of("id"),
                        List.of("state", "decided_by", "decided_at"),
                        "state = {3}",
                        DSL.inline("merged"),
                        open);
        db.update(DUPLICATE)
                .set(DUPLICATE.DECIDED_BY, viewer.personId())
                .set(DUPLICATE.DECIDED_AT, clock.instant())
                .where(DUPLICATE.LEFT_ID.eq(from).or(DUPLICATE.RIGHT_ID.eq(from)))
                .and(DUPLICATE.STATE.eq("merged"))
                .execute();
        return List.of(closed);
    }

    private static Condition raw(String sql, long id) {
        return DSL.condition(sql, DSL.val(id));
    }
}

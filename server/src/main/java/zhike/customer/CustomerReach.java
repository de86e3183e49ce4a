package zhike.customer;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.COLLABORATOR;
import static zhike.customer.db.Tables.LOAN;
import static zhike.customer.db.Tables.LOAN_CARD;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import zhike.access.Reach;
import zhike.access.Viewer;
import zhike.platform.time.Now;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which customers an operation of a viewer reaches: the condition every query on customers begins
 * with.
 */
public final class CustomerReach {
    /**
     * To make a paper about a customer or note what was done with them: whoever reads them, but not
     * on loan, nor as one who was let in to read only.
     */
    public static final String WORK = "customer.work";

    private CustomerReach() {}

    /** On {@code customer.card}; the removed and the merged are never within reach. */
    public static Condition visibleTo(Viewer viewer, String operation) {
        return CARD.REMOVED_AT.isNull().and(within(reach(viewer, operation), operation));
    }

    /** On a table that points at customers. */
    public static Condition visibleTo(Viewer viewer, String operation, Field<Long> cardId) {
        return DSL.exists(
                DSL.selectOne()
                        .from(CARD)
                        .where(CARD.ID.eq(cardId))
                        .and(visibleTo(viewer, operation)));
    }

    /**
     * On a table that points at customers, for who reaches all of them: neither removed nor merged
     * away; also where it points at none.
     */
    public static Condition notGone(Field<Long> cardId) {
        return DSL.notExists(
                DSL.selectOne()
                        .from(CARD)
                        .where(CARD.ID.eq(cardId))
                        .and(CARD.REMOVED_AT.isNotNull()));
    }

    private static Reach reach(Viewer viewer, String operation) {
        return viewer.reach(operation.equals(WORK) ? "customer.read" : operation);
    }

    /** Also on removed ones: for giving them back. */
    public static Condition within(Reach reach, String operation) {
        if (reach.all()) return DSL.trueCondition();
        Condition within = DSL.falseCondition();
        if (!reach.branches().isEmpty())
            within = within.or(among(CARD.BRANCH_ID, reach.branches()));
        if (!reach.units().isEmpty()) within = within.or(among(CARD.UNIT_ID, reach.units()));
        if (!reach.owners().isEmpty()) within = within.or(among(CARD.OWNER_ID, reach.owners()));
        if (!reach.sharedWith().isEmpty())
            within = within.or(CARD.ID.eq(DSL.any(shared(reach.sharedWith(), operation))));
        return within;
    }

    /** The same answer for one record in memory. */
    public static boolean holds(Reach reach, String operation, CardPlace place) {
        return way(reach, operation, place) != null;
    }

    /** By what one record is within reach, the nearest first; null where it is not. */
    public static @Nullable Way way(Reach reach, String operation, CardPlace place) {
        if (place.ownerId() != null && reach.owners().contains(place.ownerId())) return Way.OWNER;
        for (Map.Entry<Long, Boolean> sharer : place.sharers().entrySet())
            if (reach.sharedWith().contains(sharer.getKey())
                    && (sharer.getValue() || !changes(operation))) return Way.COLLABORATOR;
        if (!changes(operation)
                && place.borrowers().keySet().stream().anyMatch(reach.sharedWith()::contains))
            return Way.LOAN;
        if (reach.units().contains(place.unitId())) return Way.UNIT;
        if (reach.branches().contains(place.branchId())) return Way.BRANCH;
        return reach.all() ? Way.ALL : null;
    }

    /** By what a record is within reach, the nearest first. */
    public enum Way {
        OWNER,
        COLLABORATOR,
        LOAN,
        UNIT,
        BRANCH,
        ALL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static Condition among(Field<Long> field, Set<Long> ids) {
        return ids.size() == 1 ? field.eq(ids.iterator().next()) : field.in(ids);
    }

    /**
     * As an array that is computed once, so that an index on the id can serve it beside the others.
     */
    private static Field<Long[]> shared(Set<Long> persons, String operation) {
        Condition rows =
                COLLABORATOR
                        .PERSON_ID
                        .in(persons)
                        .and(
                                COLLABORATOR
                                        .UNTIL_AT
                                        .isNull()
                                        .or(COLLABORATOR.UNTIL_AT.gt(Now.field())));
        var letIn = DSL.select(COLLABORATOR.CARD_ID).from(COLLABORATOR);
        if (changes(operation)) return DSL.array(letIn.where(rows.and(COLLABORATOR.MAY_EDIT)));
        return DSL.array(
                letIn.where(rows)
                        .unionAll(
                                DSL.select(LOAN_CARD.CARD_ID)
                                        .from(LOAN)
                                        .join(LOAN_CARD)
                                        .on(LOAN_CARD.LOAN_ID.eq(LOAN.ID))
                                        .where(LOAN.BORROWER_ID.in(persons))
                                        .and(lent())));
    }

    /** On {@code customer.loan} and {@code customer.loan_card}: read by at this moment. */
    public static Condition lent() {
        return LOAN.STATE
                .eq(DSL.inline("lent"))
                .and(LOAN.UNTIL_AT.gt(Now.field()))
                .and(LOAN_CARD.REVOKED_AT.isNull());
    }

    /** Who was let in to read may read (and reveal, export) but not change. */
    private static boolean changes(String operation) {
        return !operation.endsWith(".read")
                && !operation.equals("customer.reveal")
                && !operation.equals("customer.export");
    }
}

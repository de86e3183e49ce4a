package zhike.customer.form;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.INFORMATION_FORM;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;

/** Whose forms somebody sees. */
final class FormReach {
    private FormReach() {}

    /** Of one's own reach, and those that one keeps; the papers of removed customers too. */
    static Condition within(Viewer viewer) {
        return viewer.reach("form.read")
                .over(
                        INFORMATION_FORM.FILLED_BY,
                        INFORMATION_FORM.UNIT_ID,
                        INFORMATION_FORM.BRANCH_ID)
                .or(INFORMATION_FORM.CUSTODIAN_ID.eq(viewer.personId()));
    }

    /** Besides, all of a customer whom one may read. */
    static Condition visibleTo(Viewer viewer) {
        return within(viewer)
                .or(CustomerReach.visibleTo(viewer, "customer.read", INFORMATION_FORM.CARD_ID));
    }

    /** The customer's, beside {@code customer.card}; nothing where that is out of reach. */
    static Field<String> nameFor(Viewer viewer) {
        return DSL.when(CustomerReach.visibleTo(viewer, "customer.read"), CARD.NAME).as("seen");
    }

    /** What one may send on and archive as a custodian. */
    static Condition kept(Viewer viewer) {
        return INFORMATION_FORM
                .CUSTODIAN_ID
                .eq(viewer.personId())
                .or(
                        viewer.reach("form.keep")
                                .over(
                                        INFORMATION_FORM.CUSTODIAN_ID,
                                        INFORMATION_FORM.UNIT_ID,
                                        INFORMATION_FORM.BRANCH_ID));
    }
}

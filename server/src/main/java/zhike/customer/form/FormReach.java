package zhike.customer.form;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.INFORMATION_FORM;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.promise.StandingPromises;

import java.util.Set;

/** Whose forms somebody sees; among them all that they keep. */
@Component
class FormReach {
    private final StandingPromises owed;

    FormReach(StandingPromises owed) {
        this.owed = owed;
    }

    /** Of one's own reach, and those that one keeps; the papers of removed customers too. */
    Condition within(Viewer viewer) {
        return viewer.reach("form.read")
                .over(
                        INFORMATION_FORM.FILLED_BY,
                        INFORMATION_FORM.UNIT_ID,
                        INFORMATION_FORM.BRANCH_ID)
                .or(kept(viewer));
    }

    /** Besides, all of a customer whom one may read. */
    Condition visibleTo(Viewer viewer) {
        return within(viewer)
                .or(CustomerReach.visibleTo(viewer, "customer.read", INFORMATION_FORM.CARD_ID));
    }

    /** The customer's, beside {@code customer.card}; nothing where that is out of reach. */
    static Field<String> nameFor(Viewer viewer) {
        return DSL.when(CustomerReach.visibleTo(viewer, "customer.read"), CARD.NAME).as("seen");
    }

    /**
     * What one may send on and archive: as the custodian, their stand-in, who has the promise
     * since, or who keeps the branch's forms.
     */
    Condition kept(Viewer viewer) {
        Set<Long> acting = owed.acting(viewer.personId());
        return INFORMATION_FORM
                .CUSTODIAN_ID
                .in(acting)
                .or(
                        StandingPromises.heldBy(
                                acting, AboutForm.FORWARD, AboutForm.KIND, INFORMATION_FORM.ID))
                .or(
                        viewer.reach("form.keep")
                                .over(
                                        INFORMATION_FORM.CUSTODIAN_ID,
                                        INFORMATION_FORM.UNIT_ID,
                                        INFORMATION_FORM.BRANCH_ID));
    }
}

package zhike.trade;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;

import java.util.Set;

/** Whose a paper may become, and for which customer it may be written. */
@Component
public class PaperOwners {
    private final Customers customers;
    private final Staff staff;

    PaperOwners(Customers customers, Staff staff) {
        this.customers = customers;
        this.staff = staff;
    }

    /**
     * With the customer's turn.
     *
     * @throws Refusal {@code trade.customer.unknown}
     */
    public void customer(Viewer viewer, String operation, long id) {
        customers.takeTurns(Set.of(id));
        try {
            customers.require(viewer, operation, id);
        } catch (Refusal missing) {
            throw Refusal.invalid("customerId", "trade.customer.unknown");
        }
    }

    /**
     * Oneself, or somebody within reach of the operation.
     *
     * @throws Refusal {@code trade.owner.unknown}
     */
    public long owner(Viewer viewer, String operation, long id) {
        Staff.Member owner = staff.active(id).orElse(null);
        boolean may =
                owner != null
                        && (id == viewer.personId()
                                || viewer.reach(operation)
                                        .covers(id, owner.unitId(), owner.branchId()));
        if (!may) throw Refusal.invalid("ownerId", "trade.owner.unknown");
        return id;
    }
}

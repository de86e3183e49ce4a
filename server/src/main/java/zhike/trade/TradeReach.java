package zhike.trade;

import org.jooq.Condition;
import org.jooq.Field;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;

/**
 * How far an operation of a viewer reaches among the papers of trade: by the customer of each.
 * History that names no customer is for who reaches all.
 */
public final class TradeReach {
    private TradeReach() {}

    public static Condition visibleTo(Viewer viewer, String operation, Field<Long> customer) {
        return viewer.reach(operation).all()
                ? CustomerReach.notGone(customer)
                : CustomerReach.visibleTo(viewer, operation, customer);
    }
}

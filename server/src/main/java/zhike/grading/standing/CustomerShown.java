package zhike.grading.standing;

import zhike.customer.Customers;

import java.util.Map;

/** A customer in a list about grades. */
public record CustomerShown(long id, String number, String name) {
    public static CustomerShown of(Map<Long, Customers.Known> known, long id) {
        Customers.Known customer = known.get(id);
        return customer == null
                ? new CustomerShown(id, "", "")
                : new CustomerShown(id, customer.number(), customer.name());
    }
}

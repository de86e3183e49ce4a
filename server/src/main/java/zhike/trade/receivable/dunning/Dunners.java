package zhike.trade.receivable.dunning;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.Customers;
import zhike.identity.Organisation;
import zhike.identity.Organisations;
import zhike.identity.Superiors;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who reminds a customer: by the step their owner, the owner's superior, or who has a role. */
@Component
class Dunners {
    private final Customers customers;
    private final Superiors superiors;
    private final Organisations organisations;

    Dunners(Customers customers, Superiors superiors, Organisations organisations) {
        this.customers = customers;
        this.superiors = superiors;
        this.organisations = organisations;
    }

    Choice of(Collection<Long> cards) {
        Map<Long, Long> owners = customers.ownersOf(cards);
        Map<Long, Long> above = owners.isEmpty() ? Map.of() : superiors.of(owners.values());
        return new Choice(owners, above, organisations.now(), new HashMap<>());
    }

    /** For many customers at once. */
    record Choice(
            Map<Long, Long> owners,
            Map<Long, Long> superiors,
            Organisation house,
            Map<String, List<Long>> known) {
        /**
         * Where the one who is meant is not there the next: the superior, the owner, finance.
         *
         * @return null where nobody is left
         */
        @Nullable Long choose(long customer, String whom, @Nullable String role) {
            Long owner = owners.get(customer);
            Long superior = owner == null ? null : superiors.get(owner);
            Long meant =
                    switch (whom) {
                        case "owner" -> owner;
                        case "manager" -> superior;
                        default -> first(role, customer);
                    };
            if (meant != null) return meant;
            if (!whom.equals("owner") && superior != null) return superior;
            return owner != null ? owner : first("finance", customer);
        }

        /** Of several each in turn. */
        private @Nullable Long first(@Nullable String role, long customer) {
            if (role == null) return null;
            List<Long> there = known.computeIfAbsent(role, house::withRole);
            return there.isEmpty() ? null : there.get((int) (customer % there.size()));
        }
    }
}

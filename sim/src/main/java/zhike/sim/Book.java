package zhike.sim;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** All customers of the play, in the order in which they were opened. */
final class Book {
    final List<Customer> all = new ArrayList<>();

    @Nullable Customer of(long id) {
        return all.stream().filter(each -> each.id == id).findFirst().orElse(null);
    }

    List<Customer> of(Colleague owner) {
        return which(each -> each.owner == owner);
    }

    List<Customer> which(Predicate<Customer> wanted) {
        return all.stream().filter(each -> !each.gone).filter(wanted).toList();
    }

    /** One to work on today, or null where there is none. */
    @Nullable Customer favourite(Chance chance, Predicate<Customer> wanted) {
        List<Customer> found = which(wanted.and(each -> !each.forgotten));
        return found.isEmpty() ? null : chance.favourite(found);
    }

    /** The one whose file was looked through longest ago. */
    @Nullable Customer oldest(Colleague owner) {
        return of(owner).stream()
                .filter(each -> !each.forgotten)
                .min(java.util.Comparator.comparing((Customer each) -> each.confirmed))
                .orElse(null);
    }
}

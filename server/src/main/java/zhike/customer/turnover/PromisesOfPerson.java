package zhike.customer.turnover;

import org.springframework.stereotype.Component;

import zhike.customer.WorkOfPerson;
import zhike.platform.subject.Subject;
import zhike.promise.PersonalKinds;
import zhike.promise.Promises;
import zhike.promise.StandingPromises;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What they promised to these customers and has not ended. */
@Component
class PromisesOfPerson implements WorkOfPerson {
    private final StandingPromises owed;
    private final Promises promises;

    /** Bound to a person, not to a customer's owner. */
    private final Set<String> personal;

    PromisesOfPerson(StandingPromises owed, Promises promises, List<PersonalKinds> personal) {
        this.personal =
                personal.stream()
                        .flatMap(each -> each.kinds().stream())
                        .collect(Collectors.toUnmodifiableSet());
        this.owed = owed;
        this.promises = promises;
    }

    @Override
    public String kind() {
        return PROMISE;
    }

    @Override
    public int count(long person, Collection<Long> customers) {
        return of(person, customers).size();
    }

    @Override
    public List<Subject> some(long person, Collection<Long> customers, int most) {
        return of(person, customers).stream()
                .sorted(Comparator.comparing(StandingPromises.Owed::due))
                .limit(most)
                .map(each -> new Subject("promise", each.id()))
                .toList();
    }

    @Override
    public int hand(long from, Collection<Long> customers, long to, String reason) {
        List<Long> ids = of(from, customers).stream().map(StandingPromises.Owed::id).toList();
        if (!ids.isEmpty()) promises.handOver(ids, to, reason);
        return ids.size();
    }

    /** How many do not go with any customer; they stay until the person leaves. */
    int staying(long person) {
        return owed.apart(person, personal);
    }

    private List<StandingPromises.Owed> of(long person, Collection<Long> customers) {
        Set<Long> wanted = new HashSet<>(customers);
        return owed.toCustomers(person).stream()
                .filter(each -> !personal.contains(each.kind()))
                .filter(each -> wanted.contains(each.customerId()))
                .toList();
    }
}

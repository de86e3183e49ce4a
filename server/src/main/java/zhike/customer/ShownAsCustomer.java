package zhike.customer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** For what has no page of its own and is shown by the customer whom it is about. */
@Component
public class ShownAsCustomer {
    // the kinds of subjects are themselves made with this
    private final ObjectProvider<Subjects> subjects;

    ShownAsCustomer(ObjectProvider<Subjects> subjects) {
        this.subjects = subjects;
    }

    /**
     * @param cards customers by the ids of what is shown; who may not see one is shown nothing
     */
    public Map<Long, SubjectShown> of(Map<Long, Long> cards, LongFunction<Subject> subject) {
        List<Subject> customers =
                cards.values().stream().distinct().map(ShownAsCustomer::customer).toList();
        Map<Subject, SubjectShown> known = subjects.getObject().shown(customers);
        Map<Long, SubjectShown> shown = new HashMap<>();
        cards.forEach(
                (id, card) -> {
                    SubjectShown as = known.get(customer(card));
                    if (as != null)
                        shown.put(
                                id,
                                new SubjectShown(
                                        subject.apply(id), as.number(), as.title(), as.path()));
                });
        return shown;
    }

    private static Subject customer(long card) {
        return new Subject("customer", card);
    }
}

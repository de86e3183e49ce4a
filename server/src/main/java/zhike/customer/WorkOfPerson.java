package zhike.customer;

import zhike.platform.subject.Subject;

import java.util.Collection;
import java.util.List;

/**
 * One kind of work that a person has with customers; a bean of the module whose work it is. With
 * the customers it goes to their next owners.
 */
public interface WorkOfPerson {
    /** The kind that goes last: who takes a step of a paper holds it before its promise. */
    String PROMISE = "promise";

    /** Its name is the text {@code handover.work.<kind>}. */
    String kind();

    /** Whether it goes along by itself; what does not is only counted, to be settled by hand. */
    default boolean moves() {
        return true;
    }

    /**
     * @param customers of the person; what is not about customers counts whole
     */
    int count(long person, Collection<Long> customers);

    /** Some of it, what comes first on top. */
    List<Subject> some(long person, Collection<Long> customers, int most);

    /**
     * In the transaction that gave the customers to somebody else; in set statements, for there may
     * be thousands.
     *
     * @return how much went along
     */
    default int hand(long from, Collection<Long> customers, long to, String reason) {
        return 0;
    }
}
